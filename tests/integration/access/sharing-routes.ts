import { newLink } from '../../support/applications.ts';
import type { ExpectedRoute } from './expected-route.ts';

const NOBODYS_LINK = 'B'.repeat(43);

/** A stay that is shared by a link, what its party does about it, and one's own seat. */
export const SHARING_ROUTES: readonly ExpectedRoute[] = [
  // Those who run the station see the booking, and share it not.
  {
    route: '/bookings/[id]',
    door: 'action share',
    path: async ({ booking }) => `/bookings/${await booking('granted')}?/share`,
    fields: {},
    answers: { nobody: 303, others: 404, member: 303, runs: 403 },
  },
  {
    route: '/bookings/[id]',
    door: 'action endShare',
    path: async ({ shared }) => `/bookings/${(await shared()).bookingId}?/endShare`,
    fields: {},
    answers: { nobody: 303, others: 404, member: 303, runs: 403 },
  },
  // Somebody who has no seat of it.
  {
    route: '/bookings/[id]',
    door: 'action removePerson',
    path: async ({ shared }) => `/bookings/${(await shared()).bookingId}?/removePerson`,
    fields: { personId: 'AAAAAAAAAAAAAAAA' },
    answers: { nobody: 303, others: 404, member: 404, runs: 403 },
  },
  // What the waitlist offers: here it is a booking of another kind, and for strangers none.
  {
    route: '/bookings/[id]',
    door: 'action accept',
    path: async ({ booking }) => `/bookings/${await booking('granted')}?/accept`,
    fields: {},
    answers: { nobody: 303, others: 404, member: 409, runs: 409 },
  },
  {
    route: '/bookings',
    door: 'action leave',
    path: () => '/bookings?/leave',
    fields: { waitingId: 'AAAAAAAAAAAAAAAA' },
    answers: { nobody: 303, signedIn: 404 },
  },
  // Whoever holds a link may use it.
  {
    route: '/shared/[link]',
    door: 'page',
    path: async ({ shared }) => `/shared/${(await shared()).link}`,
    answers: 200,
  },
  // The only seat of it is taken.
  {
    route: '/shared/[link]',
    door: 'action default',
    path: async ({ shared }) => `/shared/${(await shared()).link}`,
    fields: { own: NOBODYS_LINK, name: '新同事', mobile: '13500009999', seat: '' },
    answers: 409,
  },
  {
    route: '/bookings/[id]',
    door: 'action handOver',
    path: async ({ booking }) => `/bookings/${await booking('granted')}?/handOver`,
    fields: { name: '来电人', mobile: '13500009998' },
    answers: { nobody: 303, others: 404, member: 303, runs: 303 },
  },
  {
    route: '/handed-over/[link]',
    door: 'page',
    path: async ({ handed }) => `/handed-over/${await handed()}`,
    answers: 200,
  },
  {
    route: '/handed-over/[link]',
    door: 'action default',
    path: async ({ handed }) => `/handed-over/${await handed()}`,
    fields: () => Promise.resolve({ own: newLink() }),
    answers: 303,
  },
  {
    route: '/taken-over/[own]',
    door: 'page',
    path: () => `/taken-over/${NOBODYS_LINK}`,
    answers: 404,
  },
  {
    route: '/taken-over/[own]',
    door: 'action cancel',
    path: () => `/taken-over/${NOBODYS_LINK}?/cancel`,
    fields: {},
    answers: 404,
  },
  {
    route: '/stations/[id]/desk',
    door: 'page',
    path: ({ stationId }) => `/stations/${stationId}/desk`,
    answers: { nobody: 303, signedIn: 403, runs: 200 },
  },
  {
    route: '/stations/[id]/desk',
    door: 'action find',
    path: ({ stationId }) => `/stations/${stationId}/desk?/find`,
    fields: { text: '远景' },
    answers: { nobody: 303, signedIn: 403, runs: 200 },
  },
  { route: '/seats', door: 'page', path: () => '/seats', answers: 200 },
  {
    route: '/seats/[own]',
    door: 'page',
    path: async ({ shared }) => `/seats/${(await shared()).own}`,
    answers: 200,
  },
  // It is a seat of another day.
  {
    route: '/seats/[own]',
    door: 'action arrive',
    path: async ({ shared }) => `/seats/${(await shared()).own}?/arrive`,
    fields: { day: '2026-11-29' },
    answers: 409,
  },
  {
    route: '/seats/[own]',
    door: 'action leave',
    path: async ({ shared }) => `/seats/${(await shared()).own}?/leave`,
    fields: {},
    answers: 303,
  },
];
