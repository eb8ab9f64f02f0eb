import type { Decider } from '#lib/domain/policy/policy-rules.ts';
import type { BookingRow, OccurrenceRow } from '#lib/server/engine/ledger-rows.ts';
import type { CataloguedHall } from '#lib/server/station/hall-catalogue.ts';
import { deciderByRules } from './decider-by-rules.ts';

/**
 * Who has to approve this booking, or had to: what waits or was decided had somebody to decide it whatever the rules say now
 * (one place may ask for it by itself), and what was confirmed without anybody had nobody.
 */
export function deciderOfBooking(
  booking: Pick<BookingRow, 'kind' | 'headCount' | 'state' | 'decidedByName'>,
  occurrences: readonly OccurrenceRow[],
  catalogued: CataloguedHall,
): Decider {
  const { state, decidedByName } = booking;
  const byPerson = decidedByName !== null || state === 'pending' || state === 'returned';
  if (!byPerson && state === 'confirmed') return 'nobody';
  const byRules = deciderByRules(booking, occurrences, catalogued);
  return byPerson && byRules === 'nobody' ? 'manager' : byRules;
}
