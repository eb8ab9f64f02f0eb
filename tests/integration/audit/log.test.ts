import { Buffer } from 'node:buffer';
import readExcelFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { exportEvents } from '#lib/server/audit/export-events.ts';
import { CONTACT_VIEWS_MERGED_MS } from '#lib/server/audit/contact-view-log.ts';
import { actorOf, callerOf, useApp, type TestApp } from '../../support/app-fixture.ts';
import { countStatements } from '../../support/count-statements.ts';
import { rowsOf } from '../../support/ledger-contents.ts';
import { bookingIdOf, create, oneDesk } from '../../support/requests.ts';
import { STORY_PEOPLE } from '../../support/story.ts';

const VIEWS = `SELECT e.facts ->> 'via' AS via, e.facts ->> 'times' AS times, a.name AS actor, p.name AS about
  FROM event e JOIN person a ON a.id = e.actor_id JOIN person p ON p.id = e.subject_id
  WHERE e.action = 'contact-viewed' ORDER BY e.id`;

const booked = async (app: TestApp): Promise<string> =>
  bookingIdOf(await create(callerOf(app, 'administrator'), oneDesk(app)));

describe('the log', () => {
  it('tells who did what to whom by their present names, which it does not hold itself', async () => {
    const app = await useApp();
    const bookingId = await booked(app);
    const { entries } = await callerOf(app, 'manager').audit.list({ stationId: app.story.stationId });
    expect(entries[0]).toMatchObject({
      actor: { id: app.story.personIds.administrator, name: STORY_PEOPLE.administrator.name },
      event: 'booking.made',
      about: { kind: 'booking', id: bookingId, name: '远景咨询' },
      facts: { days: 1, headCount: 1 },
    });
    await callerOf(app, 'officer').party.update({ partyId: app.story.consultancyId, name: '远景顾问' });
    const later = await callerOf(app, 'officer').audit.list({ about: { kind: 'booking', id: bookingId } });
    expect(later.entries.map((one) => one.about.name)).toEqual(['远景顾问']);
    const facts = rowsOf<{ facts: string }>(app.file, 'SELECT facts FROM event').map((row) => row.facts);
    for (const { name, mobile } of Object.values(STORY_PEOPLE))
      expect(facts.join()).not.toMatch(new RegExp(`${name}|${mobile.replace('+', '')}`));
  });

  it('shows a party what was done in its name and to its people, and masks whoever is not of it', async () => {
    const app = await useApp();
    const bookingId = await booked(app);
    await callerOf(app, 'manager').booking.cancel({ bookingId });
    const { entries } = await callerOf(app, 'administrator').audit.list({ partyId: app.story.consultancyId });
    expect(entries.slice(0, 2).map(({ event, actor }) => [event, actor?.name])).toEqual([
      ['booking.cancelled', '李*长'],
      ['booking.made', STORY_PEOPLE.administrator.name],
    ]);
    const foreign = await callerOf(app, 'neighbour').audit.list({ partyId: app.story.neighbourId });
    expect(foreign.entries.some(({ party }) => party?.id !== app.story.neighbourId)).toBe(false);
  });

  it('shows a station nothing of another one, whatever is asked for', async () => {
    const app = await useApp();
    const bookingId = await booked(app);
    const other = callerOf(app, 'otherManager');
    const stationId = app.story.otherStationId;
    const about = { kind: 'booking', id: bookingId } as const;
    expect((await other.audit.list({ stationId, about })).entries).toEqual([]);
    expect((await other.audit.list({ stationId, actorId: 'AAAAAAAAAAAAAAAA' })).entries).toEqual([]);
    await expect(other.audit.list({ stationId, after: 'A'.repeat(22) })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    });
  });

  it('is turned page by page without a gap', async () => {
    const app = await useApp();
    await booked(app);
    const officer = callerOf(app, 'officer');
    const whole = await officer.audit.list({ limit: 100 });
    const pages: string[] = [];
    for (let after: string | undefined, turn = 0; turn < 200; turn += 1) {
      const page = await officer.audit.list({ limit: 3, ...(after !== undefined && { after }) });
      pages.push(...page.entries.map((one) => one.id));
      if (page.next === null || pages.length >= 30) break;
      after = page.next;
    }
    expect(pages).toEqual(whole.entries.slice(0, pages.length).map((one) => one.id));
    expect(pages.length).toBeGreaterThan(10);
  });
});

describe('looking at somebody’s number', () => {
  it('is recorded after the answer, equal looks once and then counted', async () => {
    const app = await useApp();
    const bookingId = await booked(app);
    const manager = callerOf(app, 'manager');
    // Rights are read with the first call of a person.
    await Promise.all([manager.account.me(), callerOf(app, 'administrator').account.me()]);
    const unseen = await countStatements(app, () =>
      callerOf(app, 'administrator').booking.get({ bookingId }),
    );
    const seen = await countStatements(app, () => manager.booking.get({ bookingId }));
    expect(seen).toEqual(unseen);
    expect(rowsOf(app.file, VIEWS)).toEqual([]);
    await manager.booking.get({ bookingId });
    await manager.booking.get({ bookingId });
    await app.contactViews.flush();
    const first = { via: 'booking', times: 1, actor: '李站长', about: '陈思琪' };
    expect(rowsOf(app.file, VIEWS)).toEqual([first]);
    app.passMinutes(CONTACT_VIEWS_MERGED_MS / 60_000);
    await manager.booking.get({ bookingId });
    await app.contactViews.flush();
    expect(rowsOf(app.file, VIEWS)).toEqual([first, { ...first, times: 2 }, first]);
  });

  it('is recorded from the queue and the list of people, and never for one’s own', async () => {
    const app = await useApp();
    const request = { ...oneDesk(app), want: { kind: 'desk', count: 6, together: 'prefer' } as const };
    await create(callerOf(app, 'administrator'), request);
    const { stationId } = app.story;
    const { waiting } = await callerOf(app, 'manager').approval.queue({ stationId });
    await callerOf(app, 'manager').account.people({ stationId });
    await app.contactViews.flush({ all: true });
    const views = rowsOf<{ via: string; about: string; actor: string }>(app.file, VIEWS);
    expect(views.filter((one) => one.via === 'queue')).toHaveLength(waiting.length);
    expect(views.some(({ actor, about }) => actor === about)).toBe(false);
    await callerOf(app, 'officer').account.people({});
    await callerOf(app, 'officer').account.people({ stationId });
    await app.contactViews.flush({ all: true });
    expect(rowsOf<{ via: string; about: string }>(app.file, VIEWS)).toContainEqual({
      via: 'people',
      times: 1,
      actor: STORY_PEOPLE.officer.name,
      about: STORY_PEOPLE.manager.name,
    });
  });
});

describe('an exported log', () => {
  it('is a table of texts, also where they begin like a formula, and is recorded itself', async () => {
    const app = await useApp();
    const names = ['=HYPERLINK("x","y")', '+1', '-1', '@SUM(1)', '＝1+1'];
    for (const name of names) await callerOf(app, 'officer').party.create({ name, kind: 'enterprise' });
    const officer = await actorOf(app, 'officer');
    const file = await exportEvents(app, officer, 'zh-CN', { event: 'party.created' });
    const sheets = await readExcelFile(Buffer.from(file));
    const rows = JSON.stringify(sheets);
    for (const name of names) expect(rows).toContain(JSON.stringify(name).slice(1, -1));
    expect(Buffer.from(file).subarray(0, 2).toString()).toBe('PK');
    const { entries } = await callerOf(app, 'officer').audit.list({ event: 'audit.exported' });
    expect(entries).toMatchObject([{ facts: { rows: names.length + 2 } }]);
  });

  it('is made for nobody who may not read that log, and then nothing is recorded', async () => {
    const app = await useApp();
    const { stationId, consultancyId: partyId } = app.story;
    for (const [person, filter] of [
      ['otherManager', { stationId }],
      ['member', { partyId }],
      ['neighbour', { partyId }],
      ['manager', {}],
    ] as const)
      await expect(exportEvents(app, await actorOf(app, person), 'en', filter)).rejects.toThrow();
    const { entries } = await callerOf(app, 'officer').audit.list({ event: 'audit.exported' });
    expect(entries).toEqual([]);
  });
});
