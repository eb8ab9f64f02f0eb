import { closedParts } from '#lib/domain/hours/closed-parts.ts';
import { HOUSE_CLAIMS_PER_CALL_MAX } from '#lib/schemas/limits.ts';
import { DoorError } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import type { ConfigTransaction } from '#lib/server/engine/engine.ts';
import type { StationHead } from '#lib/server/station/station-reader.ts';
import { listOpenClosures, type ClosureRow } from './closure-reader.ts';
import { writeHouseClaims } from './house-claim-writer.ts';

interface ClosedPlace {
  readonly id: number;
  readonly zoneId: number | null;
}

/** What resources that come into service have to claim of the closures that are not over, so that nobody books into one. */
export async function writeClosureShare(
  app: App,
  transaction: ConfigTransaction,
  station: StationHead,
  places: readonly ClosedPlace[],
): Promise<void> {
  const now = app.now();
  const closures = await listOpenClosures(transaction, station, now);
  const claims = closures
    .map((closure) => ({
      closureId: closure.id,
      stationId: station.id,
      quantity: closure.quantity,
      resourceIds: places.filter((place) => isWithin(place, closure)).map((place) => place.id),
      parts: closedParts(station.timeZone, closure.times, now),
    }))
    .filter(({ resourceIds }) => resourceIds.length > 0);
  const count = claims.reduce((sum, { resourceIds, parts }) => sum + resourceIds.length * parts.length, 0);
  if (count > HOUSE_CLAIMS_PER_CALL_MAX)
    throw new DoorError('conflict', 'closure-too-large', { limit: HOUSE_CLAIMS_PER_CALL_MAX });
  await writeHouseClaims(transaction, claims);
}

function isWithin(place: ClosedPlace, closure: ClosureRow): boolean {
  if (closure.resourceId !== null) return closure.resourceId === place.id;
  return closure.zoneId === null || closure.zoneId === place.zoneId;
}
