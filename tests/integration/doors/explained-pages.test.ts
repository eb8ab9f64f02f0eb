import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { LISTING } from '../../support/canteen.ts';
import type { StoryPerson } from '../../support/story.ts';
import { dataOf, form, mutation, send } from './http-call.ts';
import { startStoryServer, type StoryServer } from './story-server.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const PASSWORD = '自己才知道的一句密码';
const APPROVERS_DECIDE = '审批由该驿站的管理员或审批员办理';
const MANAGERS_DECIDE = '此事项由驿站管理员办理';
const NOT_YOUR_TASK = '您没有办理此事项的权限';
const READ_ONLY = '您可以查看这些设置，但不能修改';

/** Who works at the station or looks over it; those whom the story does not have are invited. */
const HELPERS = { approver: '13700000101', 'front-desk': '13700000102', auditor: '13700000103' } as const;
type Helper = keyof typeof HELPERS;

let server: StoryServer;
const cookies = new Map<string, string>();

beforeAll(async () => {
  server = await startStoryServer();
  const { stationId, neighbourId } = server.story;
  for (const [as, mobile] of Object.entries(HELPERS)) {
    const invited = { name: '新同事', mobile, role: { stationId, as } };
    const { link } = await change('officer', 'account.invite', invited);
    const accept = { token: String(link).split('/').at(-1), password: PASSWORD };
    const answer = await send(
      server,
      mutation('account.acceptInvitation', accept, { origin: server.origin }),
    );
    cookies.set(as, String(answer.headers['set-cookie']?.[0]).split(';')[0]!);
  }
  await change('neighbour', 'canteen.propose', { partyId: neighbourId, stationId, listing: LISTING });
});
afterAll(() => server.stopAndRemove());

async function change(person: StoryPerson, path: string, input: unknown): Promise<Record<string, unknown>> {
  const headers = { origin: server.origin, cookie: server.cookieOf(person) };
  return dataOf(await send(server, mutation(path, input, headers))) as Record<string, unknown>;
}

/** Four desks that wait for a decision, on another day with every call. */
async function waiting(day: string): Promise<string> {
  const { stationId, consultancyId } = server.story;
  const { bookingId } = await change('member', 'booking.create', {
    request: {
      stationId,
      partyId: consultancyId,
      want: { kind: 'desk', count: 4 },
      when: { days: { list: [day] }, time: { part: 'full-day' } },
      headCount: 4,
      purpose: '首批四人进驻',
    },
    idempotencyKey: `explained-${day}`,
  });
  return String(bookingId);
}

/** Where the forms of a page lead that can be sent: those with a button that is not disabled, itself or by what it stands in. */
function liveActions(html: string): string[] {
  const actions = new Set<string>();
  const fieldsets: boolean[] = [];
  let action: string | null = null;
  for (const [, end, tag, attributes = ''] of html.matchAll(/<(\/?)(form|fieldset|button)\b([^>]*)>/g)) {
    const isDisabled = /\sdisabled(?=[\s=>"]|$)/.test(attributes);
    if (tag === 'fieldset') {
      if (end === '/') fieldsets.pop();
      else fieldsets.push(isDisabled);
    } else if (tag === 'form') {
      const isPost = /method="post"/.test(attributes);
      action = end === '/' || !isPost ? null : (/action="(\?[^"]*)"/.exec(attributes)?.[1] ?? null);
    } else if (end === '' && action !== null && !isDisabled && !fieldsets.includes(true)) {
      if (!attributes.includes('type="button"')) actions.add(action.replaceAll('&amp;', '&'));
    }
  }
  return [...actions];
}

const SETTINGS = [
  '',
  '/hours',
  '/calendar',
  '/zones',
  '/places',
  '/policies',
  '/closures',
  '/people',
  '/hooks',
];

const READERS: readonly [Helper | StoryPerson, string, readonly string[]][] = [
  ['auditor', '2026-12-01', [APPROVERS_DECIDE, MANAGERS_DECIDE, NOT_YOUR_TASK, READ_ONLY]],
  ['front-desk', '2026-12-02', [APPROVERS_DECIDE, MANAGERS_DECIDE, READ_ONLY]],
  ['approver', '2026-12-03', [MANAGERS_DECIDE, READ_ONLY]],
  ['member', '2026-12-04', []],
  ['administrator', '2026-12-07', []],
  ['manager', '2026-12-08', []],
  ['officer', '2026-12-09', []],
];

it.each(READERS)(
  'what %s may not do is disabled and says why, and what can be sent is theirs to send',
  async (reader, day, reasons) => {
    const { stationId, consultancyId } = server.story;
    const booking = await waiting(day);
    const cookie = cookies.get(reader) ?? server.cookieOf(reader as StoryPerson);
    const station = `/stations/${stationId}`;
    const paths = [
      ...SETTINGS.map((section) => `${station}/settings${section}`),
      `${station}/canteens`,
      `${station}/queue`,
      `/parties/${consultancyId}`,
      `/parties/${consultancyId}/canteens`,
      `/parties/${consultancyId}/meals`,
      '/people/codes',
      '/messages',
      '/jobs',
      '/settings',
      '/settings/rules',
      `/bookings/${booking}`,
    ];
    let shown = '';
    const refused: string[] = [];
    let sent = 0;
    for (const path of paths) {
      const page = await send(server, { path, headers: { cookie } });
      // Where somebody may not even look, the page says so.
      if (page.status !== 200) continue;
      shown += page.text;
      for (const action of liveActions(page.text)) {
        const headers = { origin: server.origin, cookie };
        const answer = await send(server, form(path + action, { form: 'nothing' }, headers));
        sent += 1;
        if (answer.status === 403 || answer.status === 404) refused.push(`${answer.status} ${path}${action}`);
      }
    }
    expect(refused).toEqual([]);
    for (const reason of [APPROVERS_DECIDE, MANAGERS_DECIDE, NOT_YOUR_TASK, READ_ONLY])
      expect([reason, shown.includes(reason)]).toEqual([reason, reasons.includes(reason)]);
    if (reader === 'manager') expect(sent).toBeGreaterThan(15);
  },
);
