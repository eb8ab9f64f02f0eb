import type { ExpectedRoute } from './expected-route.ts';

/** The canteen is 味道食品's: its administrator is the neighbour. Others of the district see that it is there. */
const runsCanteen =
  (allowed: number): ExpectedRoute['answers'] =>
  (person) => {
    if (person === null) return 303;
    return person === 'neighbour' ? allowed : 403;
  };

/** The forms stand on pages that everybody sees: what cannot be meant is told to whoever is signed in. */
const MALFORMED = { nobody: 303, signedIn: 400 } as const;

function kitchenForm(action: string, answers: ExpectedRoute['answers']): ExpectedRoute {
  return {
    route: '/canteens/[id]/kitchen',
    door: `action ${action}`,
    path: async ({ meal }) => `/canteens/${(await meal()).canteenId}/kitchen?/${action}`,
    fields: {},
    answers,
  };
}

/** Canteens near a station, their kitchens and settlements, and tickets. */
export const CANTEEN_ROUTES: readonly ExpectedRoute[] = [
  {
    route: '/stations/[id]/canteens',
    door: 'page',
    path: ({ stationId }) => `/stations/${stationId}/canteens`,
    answers: 200,
  },
  {
    route: '/stations/[id]/canteens',
    door: 'action decide',
    path: ({ stationId }) => `/stations/${stationId}/canteens?/decide`,
    fields: {},
    answers: MALFORMED,
  },
  // A station that is not there has no line.
  {
    route: '/stations/[id]/canteens/live',
    door: 'GET',
    path: () => '/stations/AAAAAAAAAAAAAAAA/canteens/live',
    answers: 404,
  },
  {
    route: '/canteens/[id]',
    door: 'page',
    path: async ({ meal }) => `/canteens/${(await meal()).canteenId}`,
    answers: 200,
  },
  // A picture that is not there.
  {
    route: '/canteens/[id]/pictures/[picture]',
    door: 'GET',
    path: async ({ meal }) => `/canteens/${(await meal()).canteenId}/pictures/AAAAAAAAAAAAAAAA`,
    answers: 404,
  },
  {
    route: '/canteens/[id]/kitchen',
    door: 'page',
    path: async ({ meal }) => `/canteens/${(await meal()).canteenId}/kitchen`,
    answers: runsCanteen(200),
  },
  kitchenForm('redeem', runsCanteen(400)),
  // It is too early for walk-ins: the page says so.
  kitchenForm('walkIn', runsCanteen(200)),
  kitchenForm('setDay', runsCanteen(400)),
  kitchenForm('enterList', runsCanteen(400)),
  {
    route: '/canteens/[id]/kitchen/sheet',
    door: 'GET',
    path: async ({ meal }) => `/canteens/${(await meal()).canteenId}/kitchen/sheet`,
    answers: runsCanteen(200),
  },
  {
    route: '/canteens/[id]/settlement',
    door: 'page',
    path: async ({ meal }) => `/canteens/${(await meal()).canteenId}/settlement?month=2026-12`,
    answers: runsCanteen(200),
  },
  {
    route: '/canteens/[id]/settlement',
    door: 'action correct',
    path: async ({ meal }) => `/canteens/${(await meal()).canteenId}/settlement?/correct`,
    fields: {},
    answers: runsCanteen(400),
  },
  {
    route: '/canteens/[id]/settlement/sheet',
    door: 'GET',
    path: async ({ meal }) => `/canteens/${(await meal()).canteenId}/settlement/sheet?month=2026-12`,
    answers: runsCanteen(200),
  },
  {
    route: '/bookings/[id]/tickets',
    door: 'page',
    path: async ({ meal }) => `/bookings/${(await meal()).bookingId}/tickets`,
    answers: { nobody: 303, others: 404, member: 200, runs: 200 },
  },
  // Whoever holds a ticket may look at it, and only the canteen redeems it, on its day.
  {
    route: '/tickets/[ticket]',
    door: 'page',
    path: async ({ meal }) => `/tickets/${(await meal()).ticket}`,
    answers: 200,
  },
  {
    route: '/tickets/[ticket]',
    door: 'action redeem',
    path: async ({ meal }) => `/tickets/${(await meal()).ticket}?/redeem`,
    fields: {},
    answers: runsCanteen(409),
  },
  {
    route: '/parties/[id]/canteens',
    door: 'page',
    path: ({ partyId }) => `/parties/${partyId}/canteens`,
    answers: { nobody: 303, others: 404, member: 403, runs: 404 },
  },
  {
    route: '/parties/[id]/canteens',
    door: 'action propose',
    path: ({ partyId }) => `/parties/${partyId}/canteens?/propose`,
    fields: {},
    answers: { nobody: 303, others: 404, member: 403, runs: 404 },
  },
  {
    route: '/parties/[id]/canteens',
    door: 'action addPicture',
    path: ({ partyId }) => `/parties/${partyId}/canteens?/addPicture`,
    fields: {},
    answers: { nobody: 303, others: 404, member: 403, runs: 404 },
  },
  {
    route: '/parties/[id]/canteens',
    door: 'action removePicture',
    path: ({ partyId }) => `/parties/${partyId}/canteens?/removePicture`,
    fields: {},
    answers: { nobody: 303, others: 404, member: 403, runs: 404 },
  },
  ...['order', 'stand', 'wait'].map((action): ExpectedRoute => ({
    route: '/canteens/[id]',
    door: `action ${action}`,
    path: async ({ meal }) => `/canteens/${(await meal()).canteenId}?/${action}`,
    fields: {},
    answers: MALFORMED,
  })),
  {
    route: '/canteens/[id]/phone',
    door: 'page',
    path: async ({ meal }) => `/canteens/${(await meal()).canteenId}/phone`,
    answers: runsCanteen(200),
  },
  {
    route: '/canteens/[id]/phone',
    door: 'action order',
    path: async ({ meal }) => `/canteens/${(await meal()).canteenId}/phone?/order`,
    fields: {},
    answers: runsCanteen(400),
  },
  kitchenForm('remind', runsCanteen(400)),
  {
    route: '/bookings/[id]/meal',
    door: 'page',
    path: async ({ meal }) => `/bookings/${(await meal()).bookingId}/meal`,
    answers: { nobody: 303, others: 404, member: 200, runs: 200 },
  },
  {
    route: '/bookings/[id]/meal',
    door: 'action change',
    path: async ({ meal }) => `/bookings/${(await meal()).bookingId}/meal?/change`,
    fields: {},
    answers: { nobody: 303, others: 404, member: 400, runs: 400 },
  },
  // What its party ordered itself is cancelled on the page of the booking, by the same people.
  {
    route: '/bookings/[id]/meal',
    door: 'action cancel',
    path: () => '/bookings/AAAAAAAAAAAAAAAA/meal?/cancel',
    fields: {},
    answers: { nobody: 303, others: 404, member: 404, runs: 404 },
  },
  {
    route: '/parties/[id]/meals',
    door: 'page',
    path: ({ partyId }) => `/parties/${partyId}/meals`,
    answers: { nobody: 303, others: 404, member: 200, runs: 404 },
  },
  {
    route: '/parties/[id]/meals',
    door: 'action end',
    path: ({ partyId }) => `/parties/${partyId}/meals?/end`,
    fields: {},
    answers: { nobody: 303, others: 404, member: 400, runs: 404 },
  },
  {
    route: '/parties/[id]/meals/sheet',
    door: 'GET',
    path: ({ partyId }) => `/parties/${partyId}/meals/sheet?month=2026-12`,
    answers: { nobody: 303, others: 404, member: 200, runs: 404 },
  },
  {
    route: '/stations/[id]/queue',
    door: 'action decideCanteen',
    path: ({ stationId }) => `/stations/${stationId}/queue?/decideCanteen`,
    fields: {},
    answers: { nobody: 303, others: 403, member: 403, runs: 400 },
  },
];
