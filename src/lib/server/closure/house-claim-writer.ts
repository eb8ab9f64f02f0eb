import type { DayInterval } from '#lib/domain/hours/day-intervals.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import type { ConfigTransaction } from '#lib/server/engine/engine.ts';

export interface HouseClaims {
  readonly closureId: number;
  readonly stationId: number;
  /** Null is all of it: such a claim follows the capacity. */
  readonly quantity: number | null;
  readonly resourceIds: readonly number[];
  readonly parts: readonly DayInterval[];
}

/** One claim per resource and part of a day. LedgerRefused where bookings are in the way. */
export async function insertHouseClaims({ tables }: ConfigTransaction, claims: readonly HouseClaims[]): Promise<void> {
  const data = claims.flatMap(({ closureId, stationId, quantity, resourceIds, parts }) =>
    resourceIds.flatMap((resourceId) =>
      parts.map(({ day, interval }) => ({
        resourceId,
        fromMin: interval.from,
        holder: -closureId,
        toMin: interval.to,
        kind: 'house',
        quantity: quantity ?? 0,
        allOfIt: quantity === null ? 1 : 0,
        stationId,
        localDay: day,
        occurrenceDay: day,
      })),
    ),
  );
  if (data.length > 0) await tables.claim.createMany({ data });
}

/** Takes back what a closure, or all closures of a resource, would claim from `now` on; what has passed stays on record. */
export async function releaseHouseClaims({ tables }: ConfigTransaction, of: { closureId: number } | { resourceId: number }, now: Instant): Promise<void> {
  const where = 'closureId' in of ? { holder: -of.closureId } : { resourceId: of.resourceId, kind: 'house' };
  await tables.claim.deleteMany({ where: { ...where, fromMin: { gte: now } } });
  await tables.claim.updateMany({ where: { ...where, fromMin: { lt: now }, toMin: { gt: now } }, data: { toMin: now } });
}
