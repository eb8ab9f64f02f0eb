import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { walkRouter } from '../access/walk-router.ts';
import { appRouter } from '#lib/server/trpc/app-router.ts';
import { newLink } from '../../support/applications.ts';
import { EXPECTED_ROUTES, expectedStatus, ROUTE_ACTORS } from '../access/expected-routes.ts';
import type { ExpectedRoute, RouteWorld } from '../access/expected-route.ts';
import { creditCodeOf } from '../../support/applications.ts';
import { dataOf, form, mutation, query, send, type HttpAnswer, type HttpCall } from './http-call.ts';
import { orderMeal } from './order-meal.ts';
import { expectSafeHeaders } from './expect-safe-headers.ts';
import { startStoryServer, type StoryServer } from './story-server.ts';

// Thousands of calls, on a machine that may do something else beside them.
vi.setConfig({ testTimeout: 180_000 });

let server: StoryServer;
beforeAll(async () => {
  server = await startStoryServer();
});
afterAll(() => server.stopAndRemove());

let newcomers = 0;
let meal: ReturnType<RouteWorld['meal']> | null = null;

function world(): RouteWorld {
  return {
    stationId: server.story.stationId,
    placeId: server.story.largeRoomId,
    zoneId: server.story.zoneId,
    partyId: server.story.consultancyId,
    invitation: async () => {
      newcomers += 1;
      const mobile = `136${String(newcomers).padStart(8, '0')}`;
      const input = { name: '新同事', mobile, role: { partyId: server.story.consultancyId, as: 'member' } };
      const headers = { origin: server.origin, cookie: server.cookieOf('officer') };
      const { link } = dataOf(await send(server, mutation('account.invite', input, headers))) as {
        link: string;
      };
      return link.split('/').at(-1)!;
    },
    booking: makeBooking,
    application: async (which) => {
      if (which === 'new') return apply();
      waiting ??= apply();
      return waiting;
    },
    registration: async () => {
      await apply();
      const headers = { origin: server.origin, cookie: server.cookieOf('manager') };
      const asked = { stationId: server.story.stationId, limit: 1 };
      const { registrations } = dataOf(await send(server, query('approval.queue', asked, headers))) as {
        registrations: { id: string }[];
      };
      return registrations.at(-1)!.id;
    },
    shared: shareBooking,
    meal: () => (meal ??= orderMeal(server)),
    handed: handBooking,
  };
}

let applications = 0;
let waiting: Promise<string> | null = null;

/** Of another firm and another number each time, without places; answers the secret of its link. */
async function apply(): Promise<string> {
  applications += 1;
  const link = `doors${String(applications).padStart(38, '0')}`;
  const input = {
    stationId: server.story.stationId,
    link,
    party: {
      form: 'enterprise',
      name: `来访${applications}`,
      creditCode: creditCodeOf(8_000 + applications),
      codeDue: null,
    },
    contact: { name: '郑新', mobile: `134${String(applications).padStart(8, '0')}` },
    consentVersion: 1,
  };
  const answer = await send(server, mutation('registration.create', input, { origin: server.origin }));
  expect(answer.status).toBe(200);
  return link;
}

let bookings = 0;

/** Few enough on each day that there is a place for the next. */
async function makeBooking(state: 'granted' | 'waiting'): Promise<string> {
  bookings += 1;
  const { stationId, consultancyId } = server.story;
  const request = {
    stationId,
    partyId: consultancyId,
    want: { kind: 'desk', count: state === 'granted' ? 1 : 4, together: 'no' },
    when: {
      days: { list: [`2026-12-${String(1 + (bookings % 28)).padStart(2, '0')}`] },
      time: { part: 'full-day' },
    },
    headCount: 1,
  };
  const headers = { origin: server.origin, cookie: server.cookieOf('member') };
  const input = { request, idempotencyKey: `route-booking-${bookings}` };
  const { outcome, bookingId } = dataOf(await send(server, mutation('booking.create', input, headers))) as {
    outcome: string;
    bookingId: string;
  };
  expect(outcome).toBe(state === 'granted' ? 'granted' : 'pending');
  return bookingId;
}

/** One desk, which somebody has taken by the link. */
async function shareBooking(): Promise<{ bookingId: string; link: string; own: string }> {
  const bookingId = await makeBooking('granted');
  const headers = { origin: server.origin, cookie: server.cookieOf('member') };
  const made = dataOf(await send(server, mutation('sharing.share', { bookingId }, headers))) as {
    link: string;
  };
  const link = made.link.split('/').at(-1)!;
  const own = newLink();
  const taken = { link, own, name: '新同事', mobile: `135${String(bookings).padStart(8, '0')}` };
  dataOf(await send(server, mutation('sharing.take', taken, { origin: server.origin })));
  return { bookingId, link, own };
}

async function handBooking(): Promise<string> {
  const bookingId = await makeBooking('granted');
  const headers = { origin: server.origin, cookie: server.cookieOf('manager') };
  const caller = { name: '来电人', mobile: `135${String(bookings).padStart(8, '0')}` };
  const { link } = dataOf(
    await send(server, mutation('handOver.make', { bookingId, ...caller }, headers)),
  ) as { link: string };
  return link.split('/').at(-1)!;
}

async function callOf({ door, path, fields = {} }: ExpectedRoute): Promise<HttpCall> {
  const asked = await path(world());
  if (door === 'page' || door === 'GET') return { path: asked };
  return form(asked, typeof fields === 'function' ? await fields(world()) : fields);
}

/** Signing out, and signing in again in the same browser, end a session that others here need. */
const ENDS_THE_SESSION = new Set([
  '/sign-out action default',
  '/sign-in action default',
  '/invitation/[token] action default',
]);

describe('every page, form and handler', () => {
  it.each(EXPECTED_ROUTES.map((route) => ({ ...route, title: `${route.route} ${route.door}` })))(
    '$title',
    async (route) => {
      for (const person of ROUTE_ACTORS) {
        const expected = expectedStatus(route, person);
        const asked = await callOf(route);
        const cookie =
          person === null || ENDS_THE_SESSION.has(route.title) ? {} : { cookie: server.cookieOf(person) };
        const call = { ...asked, headers: { ...asked.headers, ...cookie, origin: server.origin } };
        const { status, headers } = await send(server, call);
        expect.soft(status, `as ${String(person)}`).toBe(expected);
        expectSafeHeaders(headers, `as ${String(person)}`);
      }
    },
  );
});

const FOREIGN_ORIGINS = ['https://evil.example', 'null', null, 'wrong port', 'longer name', 'https'] as const;
const CONTENT_TYPES = [
  'application/json',
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/octet-stream',
  null,
];

/** The header as a page of another site would send it; null is none. */
function originHeader(kind: (typeof FOREIGN_ORIGINS)[number]): Readonly<Record<string, string>> {
  const own = new URL(server.origin);
  switch (kind) {
    case null:
      return {};
    case 'wrong port':
      return { origin: `http://${own.hostname}:1` };
    case 'longer name':
      return { origin: `${server.origin}.evil.example` };
    case 'https':
      return { origin: `https://${own.host}` };
    case 'null':
    case 'https://evil.example':
      return { origin: kind };
  }
}

function isWrite({ method = 'GET' }: HttpCall): boolean {
  return method !== 'GET';
}

async function allWrites(): Promise<HttpCall[]> {
  const routes = (await Promise.all(EXPECTED_ROUTES.map(callOf))).filter(isWrite);
  const calls = walkRouter(appRouter).filter(({ type }) => type === 'mutation');
  return [...routes, ...calls.map(({ path }) => mutation(path, {}))];
}

describe('a write with a cookie that does not come from our own pages', () => {
  it('is refused in every content type and with none, at every door, and changes nothing', async () => {
    const writes = await allWrites();
    server = await server.settled();
    const before = server.contents();
    let tried = 0;
    for (const write of writes) {
      for (const kind of FOREIGN_ORIGINS) {
        const statuses = await Promise.all(
          CONTENT_TYPES.map(async (type) => {
            const headers = {
              cookie: server.cookieOf('officer'),
              ...originHeader(kind),
              ...(type !== null && { 'content-type': type }),
            };
            return (await send(server, { ...write, headers })).status;
          }),
        );
        expect(statuses, `${write.path} from ${String(kind)}`).toEqual(CONTENT_TYPES.map(() => 403));
        tried += statuses.length;
      }
    }
    expect(server.contents()).toEqual(before);
    console.log(`${writes.length} writes by ${tried / writes.length} ways: ${tried} refused`);
  });

  it('is refused with any method and with any cookie', async () => {
    const before = server.contents();
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      for (const path of ['/', '/sign-out', '/healthz', '/api/trpc/account.signOut', '/nowhere']) {
        const headers = { cookie: 'lang=en', 'content-type': 'text/plain' };
        expect((await send(server, { method, path, headers, body: '{}' })).status, `${method} ${path}`).toBe(
          403,
        );
      }
    }
    expect(server.contents()).toEqual(before);
  });

  it('is refused without a cookie, too, where it names another origin: nobody is signed in from elsewhere', async () => {
    const signIn = form(
      '/sign-in',
      { mobile: '13900000008', password: '一句很长也好记的密码' },
      { origin: 'https://evil.example' },
    );
    const answer = await send(server, signIn);
    expect(answer.status).toBe(403);
    expect(answer.headers['set-cookie']).toBeUndefined();
  });

  it('is admitted from our own origin, and from a program without cookie and Origin', async () => {
    const own = { origin: server.origin, cookie: server.cookieOf('member') };
    const input = { bookingId: 'AAAAAAAAAAAAAAAA' };
    expect((await send(server, mutation('booking.cancel', input, own))).status).toBe(404);
    expect((await send(server, mutation('booking.cancel', input))).status).toBe(401);
  });
});

describe('a read', () => {
  it('changes nothing, not even where it asks for a change', async () => {
    const before = server.contents();
    const headers = { cookie: server.cookieOf('officer') };
    for (const { path, type } of walkRouter(appRouter)) {
      if (type !== 'mutation') continue;
      const answer = await send(server, query(path, {}, headers));
      expect(answer.status, path).toBe(405);
      expect(answer.headers['set-cookie'], path).toBeUndefined();
    }
    for (const path of ['/sign-out', '/sign-out?/default', '/language?language=en', '/sign-in?/default']) {
      const answer = await send(server, { path, headers });
      expect(answer.headers['set-cookie'], path).toBeUndefined();
    }
    for (const path of ['/sign-out', '/api/trpc/account.signOut', '/healthz'])
      await send(server, { method: 'HEAD', path, headers });
    expect(server.contents()).toEqual(before);
    expect((await send(server, query('account.me', {}, headers))).status).toBe(200);
  });

  it('from another site gets no permission to be read there', async () => {
    const headers = { origin: 'https://evil.example', cookie: server.cookieOf('member') };
    const preflight = {
      ...headers,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type',
    };
    const answers: HttpAnswer[] = [];
    for (const path of ['/', '/healthz', '/api/trpc/account.me', `/api/trpc/station.list`]) {
      answers.push(await send(server, { path, headers }));
      answers.push(await send(server, { method: 'OPTIONS', path, headers: preflight }));
    }
    for (const { headers: sent } of answers) {
      expect(Object.keys(sent).filter((name) => name.startsWith('access-control-'))).toEqual([]);
    }
  });
});
