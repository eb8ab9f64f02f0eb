import { isOfficer, type Actor } from '#lib/server/access/actor.ts';
import type { BookingRow, OccurrenceRow } from '#lib/server/engine/ledger-rows.ts';
import type { CataloguedHall } from '#lib/server/station/hall-catalogue.ts';
import { deciderByRules } from './decider-by-rules.ts';

/** Whether the rules leave the approval of a request to the district, of which this person is no officer. */
export function isForDistrict(
  actor: Actor,
  booking: Pick<BookingRow, 'kind' | 'headCount'>,
  occurrences: readonly OccurrenceRow[],
  catalogued: CataloguedHall,
): boolean {
  if (isOfficer(actor, catalogued.station.districtId)) return false;
  return deciderByRules(booking, occurrences, catalogued) === 'district';
}
