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
  { route: '/seats', door: 'page', path: () => '/seats', answers: 200 },
  {
    route: '/seats/[own]',
    door: 'page',
    path: async ({ shared }) => `/seats/${(await shared()).own}`,
    answers: 200,
  },
  {
    route: '/seats/[own]',
    door: 'action leave',
    path: async ({ shared }) => `/seats/${(await shared()).own}?/leave`,
    fields: {},
    answers: 303,
  },
];
