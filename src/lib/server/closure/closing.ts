import type { ClosedPlaces } from '#lib/domain/closure/plan-closure.ts';
import type { Hall } from '#lib/domain/hall/hall.ts';
import { closedParts, type ClosedTimes } from '#lib/domain/hours/closed-parts.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import type { LocalDay } from '#lib/domain/time/local-day.ts';
import { HOUSE_CLAIMS_PER_CALL_MAX } from '#lib/schemas/limits.ts';
import { DoorError } from '#lib/server/access/door-error.ts';
import type { NewHouseClaim } from '#lib/server/engine/new-house-claim.ts';

export interface Closing {
  /** Both null: the whole station. */
  readonly zoneId: number | null;
  readonly resourceId: number | null;
  readonly times: ClosedTimes;
}

/** What a closure closes from `now` on, or from a later day on. */
export function closedPlacesOf(
  hall: Hall,
  { zoneId, resourceId, times }: Closing,
  now: Instant,
  fromDay: LocalDay = times.from,
): ClosedPlaces {
  const within = hall.resources.filter(
    (one) => (resourceId === null || one.id === resourceId) && (zoneId === null || one.zoneId === zoneId),
  );
  const parts = closedParts(hall.timeZone, times, now).filter((one) => one.day >= fromDay);
  return { resourceIds: new Set(within.map((one) => one.id)), parts };
}

/** Refuses what is over, and what would be too much even in parts. */
export function assertClosable({ resourceIds, parts }: ClosedPlaces): void {
  if (parts.length === 0) throw new DoorError('conflict', 'closure-over');
  if (resourceIds.size === 0) throw new DoorError('conflict', 'retired');
  if (resourceIds.size * parts.length > HOUSE_CLAIMS_PER_CALL_MAX)
    throw new DoorError('conflict', 'closure-too-large', { limit: HOUSE_CLAIMS_PER_CALL_MAX });
}

/** Its claims on the days before `until`; null is all of them. */
export function claimsOfClosing(
  hall: Hall,
  { resourceIds, parts }: ClosedPlaces,
  until: LocalDay | null,
): Omit<NewHouseClaim, 'closureId'>[] {
  return [...resourceIds].flatMap((resourceId) =>
    parts
      .filter(({ day }) => until === null || day < until)
      .map(({ day, interval: { from, to } }) => ({
        resourceId,
        from,
        to,
        quantity: null,
        stationId: hall.id,
        day,
      })),
  );
}
