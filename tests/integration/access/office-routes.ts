import type { StoryPerson } from '../../support/story.ts';
import type { ExpectedRoute } from './expected-route.ts';

/** Who may read a log: that of the district, of a station that they run, or of a party that they administer. */
const READS_A_LOG: readonly (StoryPerson | null)[] = ['neighbour', 'manager', 'officer'];

function forReaders(person: StoryPerson | null): number {
  if (person === null) return 303;
  return READS_A_LOG.includes(person) ? 200 : 403;
}

/** The log of events. */
export const OFFICE_ROUTES: readonly ExpectedRoute[] = [
  { route: '/audit', door: 'page', path: () => '/audit', answers: forReaders },
  {
    route: '/audit/export',
    door: 'POST',
    path: () => '/audit/export',
    fields: { scope: '', event: 'booking.made' },
    answers: (person) => (person === null ? 303 : person === 'officer' ? 200 : 403),
  },
];
