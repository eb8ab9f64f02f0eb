import { deciderOf } from '#lib/domain/policy/policy-rules.ts';
import { isOfficer, type Actor } from '#lib/server/access/actor.ts';
import type { BookingRow, OccurrenceRow } from '#lib/server/engine/ledger-rows.ts';
import type { CataloguedHall } from '#lib/server/station/hall-catalogue.ts';

/** Whether the rules leave the approval of a request to the district, of which this person is no officer. */
export function isForDistrict(
  actor: Actor,
  booking: Pick<BookingRow, 'kind' | 'headCount'>,
  occurrences: readonly OccurrenceRow[],
  { hall, station }: CataloguedHall,
): boolean {
  const rule = hall.policies.get(booking.kind)?.decision;
  if (!rule || isOfficer(actor, station.districtId)) return false;
  const given = occurrences.filter((one) => one.state === 'given');
  const quantity = Math.max(0, ...given.map(unitsOf));
  return deciderOf(rule, { quantity, days: given.length, headCount: booking.headCount }) === 'district';
}

function unitsOf({ given }: OccurrenceRow): number {
  return given.places.reduce((sum, [, quantity]) => sum + quantity, 0);
}
