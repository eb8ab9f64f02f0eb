import { creditCodeOf } from '../../support/applications.ts';
import type { ExpectedRoute } from './expected-route.ts';

const FIRST = '/stations/[id]/first';
const STATE = '/registration/[link]';

let applicants = 0;

/** All that a form sends; each time another firm and another number. */
function formOfNewcomer(): Promise<Readonly<Record<string, string>>> {
  applicants += 1;
  return Promise.resolve({
    link: `routes${String(applicants).padStart(37, '0')}`,
    form: 'enterprise',
    name: `首次来访${applicants}`,
    codeState: 'have',
    code: creditCodeOf(7_000 + applicants),
    contact: '郑新',
    mobile: `135${String(applicants).padStart(8, '0')}`,
    consent: '1',
    only: 'yes',
  });
}

/** Whoever is not known yet: the door is the link, and it is open to everybody who knows it. */
export const REGISTRATION_ROUTES: readonly ExpectedRoute[] = [
  { route: FIRST, door: 'page', path: ({ stationId }) => `/stations/${stationId}/first`, answers: 200 },
  ...['change', 'check'].map((action): ExpectedRoute => ({
    route: FIRST,
    door: `action ${action}`,
    path: ({ stationId }) => `/stations/${stationId}/first?/${action}`,
    fields: { people: '1', when: 'tomorrow', part: 'full-day', kind: 'desk' },
    answers: 200,
  })),
  {
    route: FIRST,
    door: 'action apply',
    path: ({ stationId }) => `/stations/${stationId}/first?/apply`,
    fields: formOfNewcomer,
    answers: 303,
  },
  {
    route: STATE,
    door: 'page',
    path: async ({ application }) => `/registration/${await application('same')}`,
    answers: 200,
  },
  // Nobody has sent it back.
  {
    route: STATE,
    door: 'action complete',
    path: async ({ application }) => `/registration/${await application('same')}?/complete`,
    fields: { name: '首次来访', creditCode: '', purpose: '' },
    answers: 409,
  },
  // Nobody has accepted it.
  {
    route: STATE,
    door: 'action enter',
    path: async ({ application }) => `/registration/${await application('same')}?/enter`,
    fields: {},
    answers: 409,
  },
  {
    route: STATE,
    door: 'action withdraw',
    path: async ({ application }) => `/registration/${await application('new')}?/withdraw`,
    fields: {},
    answers: 303,
  },
  // An application is known to the station only; the page of the queue says that it is not their task.
  {
    route: '/stations/[id]/queue',
    door: 'action decideRegistration',
    path: ({ stationId }) => `/stations/${stationId}/queue?/decideRegistration`,
    fields: async ({ registration }) => ({ registrationId: await registration(), decision: 'approve' }),
    answers: { nobody: 303, others: 403, member: 403, runs: 303 },
  },
];
