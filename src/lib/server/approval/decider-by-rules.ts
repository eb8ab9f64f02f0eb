import { deciderOf, type Decider } from '#lib/domain/policy/policy-rules.ts';
import type { BookingRow, OccurrenceRow } from '#lib/server/engine/ledger-rows.ts';
import type { CataloguedHall } from '#lib/server/station/hall-catalogue.ts';
import { unitsGiven } from '#lib/server/booking/units-given.ts';

/** Who approves a request of this size by the rules in force: of what is still given, or of all where nothing is any more. */
export function deciderByRules(
  booking: Pick<BookingRow, 'kind' | 'headCount'>,
  occurrences: readonly OccurrenceRow[],
  { hall }: CataloguedHall,
): Decider {
  const rule = hall.policies.get(booking.kind)?.decision;
  if (!rule) return 'nobody';
  const given = occurrences.filter((one) => one.state === 'given');
  const counted = given.length > 0 ? given : occurrences;
  const quantity = Math.max(0, ...counted.map(({ given }) => unitsGiven(given)));
  return deciderOf(rule, { quantity, days: counted.length, headCount: booking.headCount });
}
