import type { ExpectedRoute } from './expected-route.ts';

const desk = ({ stationId }: { readonly stationId: string }): string => `/stations/${stationId}/desk-day`;
const NO_BOOKING = { bookingId: 'AAAAAAAAAAAAAAAA', day: '2026-11-30' };

/** Doors about who comes and who did not, and about what is broken: lines of `expected-routes.ts`. */
export const ARRIVAL_ROUTES: readonly ExpectedRoute[] = [
  // Whoever scans the code without being signed in is told how.
  {
    route: '/stations/[id]/arrive',
    door: 'page',
    path: ({ stationId }) => `/stations/${stationId}/arrive`,
    answers: 200,
  },
  {
    route: '/stations/[id]/arrive',
    door: 'action default',
    path: ({ stationId }) => `/stations/${stationId}/arrive`,
    fields: { ...NO_BOOKING, came: '' },
    answers: { nobody: 303, signedIn: 404 },
  },
  {
    route: '/stations/[id]/desk-day',
    door: 'page',
    path: desk,
    answers: { nobody: 303, signedIn: 403, runs: 200 },
  },
  {
    route: '/stations/[id]/desk-day',
    door: 'action find',
    path: (world) => `${desk(world)}?/find`,
    fields: { text: 'yj', day: '2026-11-30' },
    answers: { nobody: 303, signedIn: 403, runs: 200 },
  },
  // Whoever may not see the page is told that, whatever they name.
  {
    route: '/stations/[id]/desk-day',
    door: 'action checkIn',
    path: (world) => `${desk(world)}?/checkIn`,
    fields: { ...NO_BOOKING, came: '1' },
    answers: { nobody: 303, signedIn: 403, runs: 404 },
  },
  {
    route: '/stations/[id]/desk-day',
    door: 'action correct',
    path: (world) => `${desk(world)}?/correct`,
    fields: { ...NO_BOOKING, came: '1', reason: '记错了' },
    answers: { nobody: 303, signedIn: 403, runs: 404 },
  },
  // Nothing is typed in of a day that is still to come.
  {
    route: '/stations/[id]/desk-day',
    door: 'action enter',
    path: (world) => `${desk(world)}?/enter`,
    fields: { day: '2026-12-24', 'line-AAAAAAAAAAAAAAAA': '1' },
    answers: { nobody: 303, signedIn: 403, runs: 409 },
  },
  {
    route: '/stations/[id]/desk-day/sheet',
    door: 'page',
    path: (world) => `${desk(world)}/sheet`,
    answers: { nobody: 303, signedIn: 403, runs: 200 },
  },
  {
    route: '/places/[id]',
    door: 'action report',
    path: ({ placeId }) => `/places/${placeId}?/report`,
    fields: { words: '', days: '' },
    answers: { nobody: 303, signedIn: 400 },
  },
  // A picture that is not there.
  {
    route: '/faults/[id]/pictures/[picture]',
    door: 'GET',
    path: () => '/faults/AAAAAAAAAAAAAAAA/pictures/AAAAAAAAAAAAAAAA',
    answers: 404,
  },
  {
    route: '/stations/[id]/faults',
    door: 'page',
    path: ({ stationId }) => `/stations/${stationId}/faults`,
    answers: { nobody: 303, signedIn: 403, runs: 200 },
  },
  {
    route: '/stations/[id]/faults',
    door: 'action takeOut',
    path: ({ stationId }) => `/stations/${stationId}/faults?/takeOut`,
    fields: { faultId: 'AAAAAAAAAAAAAAAA', days: '7' },
    answers: { nobody: 303, signedIn: 403, runs: 404 },
  },
  {
    route: '/stations/[id]/faults',
    door: 'action dismiss',
    path: ({ stationId }) => `/stations/${stationId}/faults?/dismiss`,
    fields: { faultId: 'AAAAAAAAAAAAAAAA' },
    answers: { nobody: 303, signedIn: 403, runs: 404 },
  },
  {
    route: '/stations/[id]/faults',
    door: 'action mended',
    path: ({ stationId }) => `/stations/${stationId}/faults?/mended`,
    fields: { closureId: 'AAAAAAAAAAAAAAAA' },
    answers: { nobody: 303, signedIn: 403, runs: 404 },
  },
];
