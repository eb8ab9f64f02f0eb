import type { StoryPerson } from '../../support/story.ts';
import type { ExpectedRoute } from './expected-route.ts';

/** Who may read a log: that of the district, of a station that they run, or of a party that they administer. */
const READS_A_LOG: readonly (StoryPerson | null)[] = ['neighbour', 'manager', 'officer'];

function forReaders(person: StoryPerson | null): number {
  if (person === null) return 303;
  return READS_A_LOG.includes(person) ? 200 : 403;
}

function forOfficers(officer: number): ExpectedRoute['answers'] {
  return (person: StoryPerson | null) => (person === null ? 303 : person === 'officer' ? officer : 403);
}

const SITE = {
  siteName: '',
  houseWordChinese: '',
  houseWordEnglish: '',
  organiser: '江城片区办公室',
  phone: '',
  icpNumber: '',
  policeNumber: '',
  peopleKeptDays: '365',
};

/** The log of events, personal data, and the settings of the site. */
export const OFFICE_ROUTES: readonly ExpectedRoute[] = [
  { route: '/audit', door: 'page', path: () => '/audit', answers: forReaders },
  {
    route: '/audit/export',
    door: 'POST',
    path: () => '/audit/export',
    fields: { scope: '', event: 'booking.made' },
    answers: (person) => (person === null ? 303 : person === 'officer' ? 200 : 403),
  },
  { route: '/privacy', door: 'page', path: () => '/privacy', answers: 200 },
  {
    route: '/account/data',
    door: 'page',
    path: () => '/account/data',
    answers: { nobody: 303, signedIn: 200 },
  },
  // Nobody has said that they know what it means.
  {
    route: '/account/data',
    door: 'action erase',
    path: () => '/account/data?/erase',
    fields: {},
    answers: { nobody: 303, signedIn: 400 },
  },
  // A number that nobody has, and which only the office may ask about.
  {
    route: '/account/data/export',
    door: 'POST',
    path: () => '/account/data/export',
    fields: { mobile: '13700000001' },
    answers: (person) => (person === null ? 303 : person === 'officer' ? 404 : 403),
  },
  {
    route: '/settings/rules',
    door: 'page',
    path: () => '/settings/rules',
    answers: forOfficers(200),
  },
  {
    route: '/settings/rules',
    door: 'action save',
    path: () => '/settings/rules?/save',
    fields: { kind: 'nothing' },
    answers: forOfficers(400),
  },
  { route: '/settings', door: 'page', path: () => '/settings', answers: forOfficers(200) },
  {
    route: '/settings',
    door: 'action save',
    path: () => '/settings?/save',
    fields: SITE,
    answers: forOfficers(303),
  },
  {
    route: '/settings',
    door: 'action erase',
    path: () => '/settings?/erase',
    fields: { mobile: '13700000001' },
    answers: forOfficers(404),
  },
  {
    route: '/settings/privacy-notice',
    door: 'page',
    path: () => '/settings/privacy-notice',
    answers: forOfficers(200),
  },
  // Another version than the one that is in force.
  {
    route: '/settings/privacy-notice',
    door: 'action default',
    path: () => '/settings/privacy-notice',
    fields: { chinese: '说明', english: 'Notice', after: '7' },
    answers: forOfficers(409),
  },
  { route: '/type', door: 'POST', path: () => '/type', fields: { type: 'larger', next: '/' }, answers: 303 },
];
