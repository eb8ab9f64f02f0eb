import type { StoryPerson } from '../../support/story.ts';
import type { ExpectedRoute } from './expected-route.ts';
import { ARRIVAL_ROUTES } from './arrival-routes.ts';
import { OFFICE_ROUTES } from './office-routes.ts';
import { CANTEEN_ROUTES } from './canteen-routes.ts';
import { PEOPLE_ROUTES } from './people-routes.ts';
import { REGISTRATION_ROUTES } from './registration-routes.ts';
import { SHARING_ROUTES } from './sharing-routes.ts';
import { SETTINGS_ROUTES } from './settings-routes.ts';

/** The status that this person is to get. */
export function expectedStatus({ answers }: ExpectedRoute, person: StoryPerson | null): number {
  if (typeof answers === 'number') return answers;
  if (typeof answers === 'function') return answers(person);
  if (person === null) return answers.nobody;
  const runs = person === 'manager' || person === 'officer';
  if ('signedIn' in answers) return (runs ? answers.runs : undefined) ?? answers.signedIn;
  if (runs) return answers.runs;
  return person === 'member' ? answers.member : answers.others;
}

/** Who asks: all but nobody are signed in. */
export const ROUTE_ACTORS: readonly (StoryPerson | null)[] = [
  null,
  'stranger',
  'neighbour',
  'member',
  'manager',
  'officer',
];

const NOBODYS_LINK = 'A'.repeat(43);
const PASSWORD = { password: '另一句很长也好记的密码', again: '另一句很长也好记的密码' };
const CREDENTIALS = { mobile: '13900000008', password: '一句很长也好记的密码' };
const SET_UP = { districtName: '另一片区', name: '郑新', mobile: '13900000099', ...PASSWORD };

/** Every door of the build but the procedures of the API, which `expected-access.ts` tells. Written by hand. */
export const EXPECTED_ROUTES: readonly ExpectedRoute[] = [
  { route: '/', door: 'page', path: () => '/', answers: 200 },
  { route: '/stations/[id]', door: 'page', path: ({ stationId }) => `/stations/${stationId}`, answers: 200 },
  // A day that cannot be has no line.
  {
    route: '/stations/[id]/live',
    door: 'GET',
    path: ({ stationId }) => `/stations/${stationId}/live?day=2026-02-30`,
    answers: 404,
  },
  { route: '/design', door: 'page', path: () => '/design', answers: 200 },
  {
    route: '/stations/[id]/ask',
    door: 'page',
    path: ({ stationId }) => `/stations/${stationId}/ask?people=6&when=tomorrow`,
    answers: 200,
  },
  // Nothing that could be a request.
  {
    route: '/stations/[id]/ask',
    door: 'action default',
    path: ({ stationId }) => `/stations/${stationId}/ask`,
    fields: { request: '{}', key: '', hash: '' },
    answers: { nobody: 303, signedIn: 400 },
  },
  {
    route: '/stations/[id]/labels',
    door: 'page',
    path: ({ stationId }) => `/stations/${stationId}/labels?of=door`,
    answers: { nobody: 303, signedIn: 403, runs: 200 },
  },
  {
    route: '/stations/[id]/today',
    door: 'page',
    path: ({ stationId }) => `/stations/${stationId}/today`,
    answers: { nobody: 303, signedIn: 403, runs: 200 },
  },
  {
    route: '/stations/[id]/today',
    door: 'action seen',
    path: ({ stationId }) => `/stations/${stationId}/today?/seen`,
    fields: {},
    answers: { nobody: 303, signedIn: 403, runs: 303 },
  },
  // What may be booked by whom is for everybody who is signed in, as in the API.
  {
    route: '/stations/[id]/rules',
    door: 'page',
    path: ({ stationId }) => `/stations/${stationId}/rules`,
    answers: { nobody: 303, signedIn: 200 },
  },
  { route: '/places/[id]', door: 'page', path: ({ placeId }) => `/places/${placeId}`, answers: 200 },
  { route: '/bookings', door: 'page', path: () => '/bookings', answers: { nobody: 303, signedIn: 200 } },
  {
    route: '/bookings/[id]',
    door: 'page',
    path: ofBooking('granted', ''),
    answers: { nobody: 303, others: 404, member: 200, runs: 200 },
  },
  {
    route: '/bookings/[id]/form',
    door: 'page',
    path: ofBooking('granted', '/form'),
    answers: { nobody: 303, others: 404, member: 200, runs: 200 },
  },
  {
    route: '/bookings/[id]/change',
    door: 'page',
    path: ofBooking('granted', '/change'),
    answers: { nobody: 303, others: 404, member: 200, runs: 200 },
  },
  {
    route: '/bookings/[id]/change',
    door: 'action default',
    path: ofBooking('granted', '/change'),
    // What is no change.
    fields: { change: '{}', revision: '0' },
    answers: { nobody: 303, others: 404, member: 400, runs: 400 },
  },
  {
    route: '/bookings/[id]',
    door: 'action cancel',
    path: ofBooking('granted', '?/cancel'),
    fields: {},
    answers: { nobody: 303, others: 404, member: 303, runs: 303 },
  },
  {
    route: '/bookings/[id]',
    door: 'action release',
    path: ofBooking('granted', '?/release'),
    // A day that is not the booking's.
    fields: { day: '2026-12-24', scope: 'only' },
    answers: { nobody: 303, others: 404, member: 409, runs: 409 },
  },
  {
    route: '/bookings/[id]',
    door: 'action complete',
    path: ofBooking('granted', '?/complete'),
    fields: { purpose: '进驻', headCount: '2' },
    answers: { nobody: 303, others: 404, member: 409, runs: 403 },
  },
  {
    route: '/bookings/[id]',
    door: 'action decide',
    path: ofBooking('waiting', '?/decide'),
    fields: { decision: 'approve' },
    answers: { nobody: 303, others: 404, member: 403, runs: 303 },
  },
  {
    route: '/stations/[id]/queue',
    door: 'page',
    path: ({ stationId }) => `/stations/${stationId}/queue`,
    answers: { nobody: 303, others: 403, member: 403, runs: 200 },
  },
  ...['decide', 'decideSelected'].map((action): ExpectedRoute => ({
    route: '/stations/[id]/queue',
    door: `action ${action}`,
    path: ({ stationId }) => `/stations/${stationId}/queue?/${action}`,
    fields: async ({ booking }) => ({ bookingId: await booking('waiting'), decision: 'approve' }),
    answers: { nobody: 303, others: 403, member: 403, runs: 303 },
  })),
  // The manager runs one station and is sent on to its queue.
  {
    route: '/queue',
    door: 'page',
    path: () => '/queue',
    answers: (person) => (person === null || person === 'manager' ? 303 : 200),
  },
  { route: '/sign-in', door: 'page', path: () => '/sign-in', answers: { nobody: 200, signedIn: 303 } },
  { route: '/sign-in', door: 'action default', path: () => '/sign-in', fields: CREDENTIALS, answers: 303 },
  {
    route: '/sign-in/code',
    door: 'page',
    path: () => '/sign-in/code',
    answers: { nobody: 200, signedIn: 303 },
  },
  // Numbers that nobody has are answered like others; whoever is signed in is sent on.
  {
    route: '/sign-in/code',
    door: 'action request',
    path: () => '/sign-in/code?/request',
    fields: () => Promise.resolve({ mobile: nextNumber() }),
    answers: { nobody: 200, signedIn: 303 },
  },
  {
    route: '/sign-in/code',
    door: 'action enter',
    path: () => '/sign-in/code?/enter',
    fields: () => Promise.resolve({ mobile: nextNumber(), code: '000000' }),
    answers: { nobody: 401, signedIn: 303 },
  },
  { route: '/sign-out', door: 'page', path: () => '/sign-out', answers: 200 },
  { route: '/sign-out', door: 'action default', path: () => '/sign-out', fields: {}, answers: 303 },
  // The district is there: no link sets it up again, not even one that was never used.
  { route: '/set-up/[token]', door: 'page', path: () => `/set-up/${NOBODYS_LINK}`, answers: 404 },
  {
    route: '/set-up/[token]',
    door: 'action default',
    path: () => `/set-up/${NOBODYS_LINK}`,
    fields: SET_UP,
    answers: 404,
  },
  // Whoever holds a link may use it, once.
  {
    route: '/invitation/[token]',
    door: 'page',
    path: async ({ invitation }) => `/invitation/${await invitation()}`,
    answers: 200,
  },
  {
    route: '/invitation/[token]',
    door: 'action default',
    path: async ({ invitation }) => `/invitation/${await invitation()}`,
    fields: PASSWORD,
    answers: 303,
  },
  {
    route: '/language',
    door: 'POST',
    path: () => '/language',
    fields: { language: 'en', next: '/' },
    answers: 303,
  },
  { route: '/healthz', door: 'GET', path: () => '/healthz', answers: 200 },
  { route: '/readyz', door: 'GET', path: () => '/readyz', answers: 200 },
  {
    route: '/api/trpc/[...path]',
    door: 'GET',
    path: ({ stationId }) =>
      `/api/trpc/station.get?input=${encodeURIComponent(JSON.stringify({ stationId }))}`,
    answers: 200,
  },
  // Not JSON, and so not a call.
  {
    route: '/api/trpc/[...path]',
    door: 'POST',
    path: () => '/api/trpc/account.signOut',
    fields: {},
    answers: 415,
  },
  ...PEOPLE_ROUTES,
  ...OFFICE_ROUTES,
  ...REGISTRATION_ROUTES,
  ...SETTINGS_ROUTES,
  ...ARRIVAL_ROUTES,
  ...SHARING_ROUTES,
  ...CANTEEN_ROUTES,
];

let numbers = 0;

/** A number that nobody has, another one each time: too many questions about one are refused. */
function nextNumber(): string {
  numbers += 1;
  return `136${String(numbers).padStart(8, '0')}`;
}

function ofBooking(state: 'granted' | 'waiting', rest: string): ExpectedRoute['path'] {
  return async ({ booking }) => `/bookings/${await booking(state)}${rest}`;
}
