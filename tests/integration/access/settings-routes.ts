import type { ExpectedRoute } from './expected-route.ts';

/** What is sent to a form that cannot be meant: whoever may send it is told what is wrong. */
const NOTHING_SENSIBLE = { form: 'nothing' };

/** Those who run the station are answered, others are told that it is not their task. */
const RUNNERS = { nobody: 303, others: 403, member: 403, runs: 200 } as const;

const MALFORMED = { nobody: 303, others: 403, member: 403, runs: 400 } as const;

const SETTINGS = '/stations/[id]/settings';

function page(section: string): ExpectedRoute {
  return {
    route: SETTINGS + section,
    door: 'page',
    path: ({ stationId }) => `/stations/${stationId}/settings${section}`,
    answers: RUNNERS,
  };
}

function refused(section: string, ...actions: readonly string[]): ExpectedRoute[] {
  return actions.map((action) => ({
    route: SETTINGS + section,
    door: `action ${action}`,
    path: ({ stationId }) => `/stations/${stationId}/settings${section}?/${action}`,
    fields: NOTHING_SENSIBLE,
    answers: MALFORMED,
  }));
}

const ZONE = '/zones/[zoneId]';

function zoneForm(action: string, answers: ExpectedRoute['answers']): ExpectedRoute {
  return {
    route: SETTINGS + ZONE,
    door: `action ${action}`,
    path: ({ stationId, zoneId }) => `/stations/${stationId}/settings/zones/${zoneId}?/${action}`,
    fields: NOTHING_SENSIBLE,
    answers,
  };
}

/** Opening a station and its settings. */
export const SETTINGS_ROUTES: readonly ExpectedRoute[] = [
  {
    route: '/stations/new',
    door: 'page',
    path: () => '/stations/new',
    answers: (person) => (person === null ? 303 : person === 'officer' ? 200 : 403),
  },
  {
    route: '/stations/new',
    door: 'action preview',
    path: () => '/stations/new?/preview',
    fields: { template: 'custom', rows: '2', desksPerRow: '2' },
    answers: (person) => (person === null ? 303 : person === 'officer' ? 200 : 403),
  },
  {
    route: '/stations/new',
    door: 'action open',
    path: () => '/stations/new?/open',
    fields: NOTHING_SENSIBLE,
    answers: (person) => (person === null ? 303 : person === 'officer' ? 400 : 403),
  },
  {
    route: '/stations/[id]/opened',
    door: 'page',
    path: ({ stationId }) => `/stations/${stationId}/opened`,
    answers: RUNNERS,
  },
  page(''),
  ...refused('', 'save'),
  // It has started.
  {
    route: SETTINGS,
    door: 'action announce',
    path: ({ stationId }) => `/stations/${stationId}/settings?/announce`,
    fields: { bookings: '0' },
    answers: { ...MALFORMED, runs: 409 },
  },
  page('/hours'),
  ...refused('/hours', 'parts', 'set', 'remove'),
  // A week without a single field is a week without hours.
  {
    route: `${SETTINGS}/hours`,
    door: 'action week',
    path: ({ stationId }) => `/stations/${stationId}/settings/hours?/week`,
    fields: { 'monday-0-from': '25:00', 'monday-0-to': '' },
    answers: MALFORMED,
  },
  page('/zones'),
  ...refused('/zones', 'add', 'retire'),
  {
    route: SETTINGS + ZONE,
    door: 'page',
    path: ({ stationId, zoneId }) => `/stations/${stationId}/settings/zones/${zoneId}`,
    answers: RUNNERS,
  },
  ...['save', 'move', 'addRows', 'renumber', 'rule', 'retire', 'reactivate', 'undo'].map((action) =>
    zoneForm(action, MALFORMED),
  ),
  ...['previewRows', 'previewNumbers'].map((action) => zoneForm(action, RUNNERS)),
  page('/places'),
  ...refused('/places', 'add', 'save', 'retire', 'reactivate'),
  page('/people'),
  ...refused('/people', 'invite', 'deputy', 'remove', 'reset'),
  page('/policies'),
  ...refused('/policies', 'save', 'share', 'reset'),
  page('/outside'),
  ...refused('/outside', 'giveBack'),
  page('/hooks'),
  ...refused('/hooks', 'add', 'stop', 'test', 'replay'),
  page('/closures'),
  ...refused('/closures', 'add', 'preview', 'plan', 'carryOut', 'end'),
  page('/calendar'),
  ...refused('/calendar', 'set', 'remove', 'preview', 'publish'),
];
