import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { form, mutation, send, type HttpAnswer } from './http-call.ts';
import { startStoryServer, type StoryServer } from './story-server.ts';

let server: StoryServer;
beforeAll(async () => {
  server = await startStoryServer({});
});
afterAll(() => server.stopAndRemove());

/** Mark-up, quotes, a template, and a mark that writes from right to left; in one line. */
const TYPED = `<img src=x onerror=alert(1)> "'\`{{7*7}}\u200F甲`;
const RAW = '<img src=x';
const ESCAPED = '&lt;img src=x onerror=alert(1)>';

const as = (person: Parameters<StoryServer['cookieOf']>[0]) => ({
  cookie: server.cookieOf(person),
  origin: server.origin,
});

/** Elements and attributes of a page, without the script that carries its data as a string of its own. */
function withoutScripts({ text }: HttpAnswer): string {
  return text.replaceAll(/<script\b[^>]*>[\s\S]*?<\/script>/g, '');
}

function expectShownAsTyped(answer: HttpAnswer, name: string, escaped = ESCAPED, raw = RAW): void {
  expect.soft(answer.status, name).toBeLessThan(500);
  const shown = withoutScripts(answer);
  // Whole pages are not printed where one of them is wrong.
  const found = { escaped: shown.includes(escaped), raw: answer.text.includes(raw) };
  expect.soft(found, name).toEqual({ escaped: true, raw: false });
}

describe('a text with mark-up', () => {
  it('is shown as typed on pages, posters, questions before something is deleted, and in the log', async () => {
    const { stationId, zoneId, consultancyId } = server.story;
    const officer = as('officer');
    const changes = [
      mutation(
        'station.update',
        { stationId, name: TYPED, phone: TYPED.slice(0, 20), houseRules: TYPED },
        officer,
      ),
      mutation('resource.updateZone', { zoneId, name: TYPED }, officer),
      mutation('party.update', { partyId: consultancyId, name: TYPED }, officer),
    ];
    for (const change of changes) expect.soft((await send(server, change)).status).toBe(200);
    const pages = {
      home: { path: '/' },
      hall: { path: `/stations/${stationId}` },
      'first request': { path: `/stations/${stationId}/first` },
      'posters with the code': { path: `/stations/${stationId}/labels`, headers: as('manager') },
      settings: { path: `/stations/${stationId}/settings`, headers: as('manager') },
      'the zone with its questions': {
        path: `/stations/${stationId}/settings/zones/${zoneId}`,
        headers: as('manager'),
      },
      'the party with its people': { path: `/parties/${consultancyId}`, headers: officer },
      'the log': { path: '/audit', headers: officer },
    };
    for (const [name, page] of Object.entries(pages)) expectShownAsTyped(await send(server, page), name);
  });

  it('is shown as typed where it is in the way of another', async () => {
    const { stationId } = server.story;
    const label = '<b>{{7*7}}</b>';
    const room = { stationId, kind: 'room', label };
    expect((await send(server, mutation('resource.create', room, as('manager')))).status).toBe(200);
    const twice = { kind: 'room', label, fits: '4', features: '' };
    const path = `/stations/${stationId}/settings/places?/add`;
    const again = await send(server, form(path, twice, as('manager')));
    expect(again.status).toBeGreaterThanOrEqual(400);
    expectShownAsTyped(again, 'the conflict', '&lt;b>{{7*7}}&lt;/b>', '<b>{{');
  });
});

describe('a text that is none', () => {
  const NUL = '甲\u0000乙';
  const LONG = '长'.repeat(20_000);
  /** Forms with a field of text that is spoilt, beside fields that are right. */
  const forms = () => {
    const { stationId, consultancyId } = server.story;
    return {
      'a party': [
        'officer',
        '/parties?/create',
        { kind: 'enterprise', validTo: '', administratorName: '甲', administratorMobile: '13700000001' },
        'name',
      ],
      'an administrator': [
        'officer',
        '/parties?/create',
        { name: '甲公司', kind: 'enterprise', validTo: '', administratorMobile: '13700000001' },
        'administratorName',
      ],
      'a colleague': [
        'administrator',
        `/parties/${consultancyId}?/invite`,
        { mobile: '13700000001', role: 'member' },
        'name',
      ],
      'a number for a code': [null, '/sign-in/code?/request', {}, 'mobile'],
      'a code': [null, '/sign-in/code?/enter', { mobile: '13700000001' }, 'code'],
      'a number that has forgotten': [null, '/sign-in/forgotten?/request', {}, 'mobile'],
      'a code at the desk': ['manager', '/people/codes', {}, 'mobile'],
      'house rules': [
        'manager',
        `/stations/${stationId}/settings?/save`,
        { name: '江城驿站', address: '', phone: '', wayIn: '' },
        'houseRules',
      ],
      'the word of the house': [
        'officer',
        '/settings?/save',
        {
          siteName: '',
          houseWordEnglish: '',
          organiser: '',
          phone: '',
          icpNumber: '',
          policeNumber: '',
          peopleKeptDays: '365',
        },
        'houseWordChinese',
      ],
      'a privacy notice': [
        'officer',
        '/settings/privacy-notice',
        { english: 'Notice', after: '1' },
        'chinese',
      ],
      'a first request': [
        null,
        `/stations/${stationId}/first?/apply`,
        {
          form: 'enterprise',
          codeState: 'due',
          codeDue: '2026-12-30',
          contact: '甲',
          mobile: '13700000001',
          consent: '1',
          only: 'yes',
          link: 'L'.repeat(43),
        },
        'name',
      ],
    } as const;
  };

  it('with NUL or far too long, is refused at every form with a sentence, and stored nowhere', async () => {
    const before = JSON.stringify(server.contents());
    for (const [name, [person, path, fields, field]] of Object.entries(forms()))
      for (const spoilt of [NUL, LONG]) {
        const headers = person === null ? { origin: server.origin } : as(person);
        const answer = await send(server, form(path, { ...fields, [field]: spoilt }, headers));
        expect.soft(answer.status, name).toBe(400);
      }
    const after = JSON.stringify(server.contents());
    expect(after).not.toContain('长'.repeat(100));
    expect(after).not.toContain('\u0000');
    expect(after.length - before.length).toBeLessThan(2_000);
  });
});
