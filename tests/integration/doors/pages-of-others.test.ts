import { afterAll, beforeAll, expect, it } from 'vitest';
import { STORY_PEOPLE, type StoryPerson } from '../../support/story.ts';
import { newLink } from '../../support/applications.ts';
import { secretsIn } from '../access/secrets.ts';
import { dataOf, mutation, send } from './http-call.ts';
import { startStoryServer, type StoryServer } from './story-server.ts';

const DAY = '2026-12-01';
const PURPOSE = '首批六人进驻江城';
const REASON = '地板检修由甲公司承担';
/** Has taken the seat by a link. */
const SEATED = { name: '刘洋', mobile: '13700000001' };

let server: StoryServer;
let secrets: Readonly<Record<string, string>>;

beforeAll(async () => {
  server = await startStoryServer();
  secrets = await fillHall();
});
afterAll(() => server.stopAndRemove());

async function change(person: StoryPerson, path: string, input: unknown): Promise<Record<string, unknown>> {
  const headers = { origin: server.origin, cookie: server.cookieOf(person) };
  return dataOf(await send(server, mutation(path, input, headers))) as Record<string, unknown>;
}

/** A desk is booked, four are held and a room is closed. */
async function fillHall(): Promise<Record<string, string>> {
  const { stationId, consultancyId, largeRoomId, personIds } = server.story;
  const request = (count: number) => ({
    stationId,
    partyId: consultancyId,
    want: { kind: 'desk', count },
    when: { days: { list: [DAY] }, time: { part: 'full-day' } },
    headCount: count,
    purpose: PURPOSE,
  });
  const booked = await change('member', 'booking.create', {
    request: request(1),
    idempotencyKey: 'one-desk-1',
  });
  const held = await change('member', 'booking.create', {
    request: request(4),
    idempotencyKey: 'four-desks',
  });
  const bookingId = booked['bookingId'];
  const shared = String((await change('member', 'sharing.share', { bookingId }))['link'])
    .split('/')
    .at(-1);
  await change('stranger', 'sharing.take', { ...SEATED, link: shared, own: newLink() });
  const when = { from: DAY, to: DAY };
  const closure = { resourceId: largeRoomId, purpose: 'maintenance', reason: REASON, when };
  const { id } = await change('manager', 'closure.create', closure);
  expect([booked['outcome'], held['outcome']]).toEqual(['granted', 'pending']);
  const people = Object.values(STORY_PEOPLE).flatMap(({ name, mobile }) => [name, mobile.slice(3)]);
  people.push(SEATED.name, SEATED.mobile);
  const all = [...people, ...Object.values(personIds), consultancyId, '远景咨询', PURPOSE, REASON];
  const ids = [booked['bookingId'], held['bookingId'], id].map(String);
  return Object.fromEntries([...all, ...ids].map((secret) => [secret, secret]));
}

async function pagesAs(person: StoryPerson | null): Promise<string> {
  const { stationId } = server.story;
  const headers = person === null ? {} : { cookie: server.cookieOf(person) };
  const paths = ['/', `/stations/${stationId}?day=${DAY}`, `/stations/${stationId}/__data.json?day=${DAY}`];
  const answers = await Promise.all(paths.map((path) => send(server, { path, headers })));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  return answers.map(({ text }) => text).join('\n');
}

it.each([null, 'stranger', 'neighbour', 'neighbourMember', 'otherManager'] as const)(
  'the pages of a hall, and their data, tell %s nothing of who has booked what',
  async (person) => {
    const own = person === null ? [] : [STORY_PEOPLE[person].name];
    expect(secretsIn(await pagesAs(person), secrets, own)).toEqual([]);
  },
);

it('they tell the party itself, so that the search above would find it', async () => {
  expect(secretsIn(await pagesAs('member'), secrets)).toContain('远景咨询');
});
