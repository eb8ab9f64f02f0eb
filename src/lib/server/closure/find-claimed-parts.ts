import { closedParts, type ClosedTimes } from '#lib/domain/hours/closed-parts.ts';
import type { DayInterval } from '#lib/domain/hours/day-intervals.ts';
import { CLOSURES_OPEN_PER_STATION_MAX, HOUSE_CLAIMS_PER_CALL_MAX } from '#lib/schemas/limits.ts';
import { DoorError } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import type { ConfigSource } from '#lib/server/config-source.ts';
import { assertInService } from '#lib/server/station/assert-in-service.ts';
import { listOpenClosures } from './closure-reader.ts';
import type { ClosureScope } from './find-closure-scope.ts';
import { listPlaces } from './place-reader.ts';

/** What a closure is about to claim, if it is not over, not one too many and not too large. */
export async function findClaimedParts(
  app: App,
  source: ConfigSource,
  scope: ClosureScope,
  times: ClosedTimes,
): Promise<{ resourceIds: number[]; parts: DayInterval[] }> {
  const { station } = scope;
  await assertInService(source, station.id);
  const parts = closedParts(station.timeZone, times, app.now());
  if (parts.length === 0) throw new DoorError('conflict', 'closure-over');
  if ((await listOpenClosures(source, station, app.now())).length >= CLOSURES_OPEN_PER_STATION_MAX)
    throw new DoorError('conflict', 'too-many-closures', { limit: CLOSURES_OPEN_PER_STATION_MAX });
  const resourceIds = await listPlaces(source, scope);
  if (scope.resourceId !== null && resourceIds.length === 0) throw new DoorError('conflict', 'retired');
  if (resourceIds.length * parts.length > HOUSE_CLAIMS_PER_CALL_MAX) {
    throw new DoorError('conflict', 'closure-too-large', { limit: HOUSE_CLAIMS_PER_CALL_MAX });
  }
  return { resourceIds, parts };
}
