import type { StoryPerson } from '../../support/story.ts';
import { SETTINGS_ROUTES } from './settings-routes.ts';

/** What a request to a route needs from the district. */
export interface RouteWorld {
  readonly stationId: string;
  readonly zoneId: string;
  /** Of a link that was made for a new person and not used. */
  readonly invitation: () => Promise<string>;
}

export interface ExpectedRoute {
  /** As SvelteKit names it. */
  readonly route: string;
  /** `page` is what a GET of a page loads; `action …` a form of the page; else a method of a door for machines. */
  readonly door: string;
  readonly path: (world: RouteWorld) => string | Promise<string>;
  readonly fields?:
    Readonly<Record<string, string>> | ((world: RouteWorld) => Promise<Readonly<Record<string, string>>>);
  /**
   * The status for everybody; or for those who are not signed in and for those who are; or, of these, for the member of the
   * party, for those who run the station and for all others; or for each.
   */
  readonly answers:
    | number
    | ((person: StoryPerson | null) => number)
    | { readonly nobody: number; readonly signedIn: number }
    | { readonly nobody: number; readonly others: number; readonly member: number; readonly runs: number };
}

/** The status that this person is to get. */
export function expectedStatus({ answers }: ExpectedRoute, person: StoryPerson | null): number {
  if (typeof answers === 'number') return answers;
  if (typeof answers === 'function') return answers(person);
  if (person === null) return answers.nobody;
  if ('signedIn' in answers) return answers.signedIn;
  if (person === 'manager' || person === 'officer') return answers.runs;
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
  { route: '/sign-in', door: 'page', path: () => '/sign-in', answers: { nobody: 200, signedIn: 303 } },
  { route: '/sign-in', door: 'action default', path: () => '/sign-in', fields: CREDENTIALS, answers: 303 },
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
  ...SETTINGS_ROUTES,
];
