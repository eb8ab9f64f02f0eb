import type { Decider } from '#lib/domain/policy/policy-rules.ts';
import type { BookingRow, OccurrenceRow } from '#lib/server/engine/ledger-rows.ts';
import type { CataloguedHall } from '#lib/server/station/hall-catalogue.ts';
import { deciderByRules } from './decider-by-rules.ts';

const HAS_DECIDER: ReadonlySet<string> = new Set(['pending', 'returned', 'confirmed', 'declined']);

/**
 * Who has to approve this booking, or had to: what waits or was decided has somebody to decide it whatever the rules say now
 * (one place may ask for it by itself), and what was confirmed without anybody had nobody. Of what is over otherwise nobody
 * knows that any more, for whoever cancelled it or moved it stands where the decider stood: there the rules tell.
 */
export function deciderOfBooking(
  booking: Pick<BookingRow, 'kind' | 'headCount' | 'state' | 'decidedByName'>,
  occurrences: readonly OccurrenceRow[],
  catalogued: CataloguedHall,
): Decider {
  const { state, decidedByName } = booking;
  if (state === 'confirmed' && decidedByName === null) return 'nobody';
  const byRules = deciderByRules(booking, occurrences, catalogued);
  return byRules === 'nobody' && HAS_DECIDER.has(state) ? 'manager' : byRules;
}
