import type { Hall } from '#lib/domain/hall/hall.ts';
import type { ResourceKind } from '#lib/domain/capacity/claim.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import { addDays } from '#lib/domain/time/local-day.ts';
import { localDayAt } from '#lib/domain/time/time-zone.ts';
import type { LedgerReader } from '#lib/server/engine/engine.ts';

/**
 * How often a party did not come lately, as far as a rule of the kind asks for it: at the station where the rule is its own,
 * otherwise in the district. 0, and not one statement, where none does.
 */
export function countNoShows(
  reader: LedgerReader,
  hall: Hall,
  kind: ResourceKind,
  partyId: number,
  now: Instant,
): number {
  const limit = hall.policies.get(kind)?.checkIn?.decidesAfter;
  if (!limit) return 0;
  const stationId = hall.policyLevels.get(kind) === 'station' ? hall.id : null;
  return reader.noShowsOf(partyId, stationId, addDays(localDayAt(hall.timeZone, now), -limit.days));
}
