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
export async function writeHouseClaims(
  { claimForHouse }: ConfigTransaction,
  claims: readonly HouseClaims[],
): Promise<void> {
  const rows = claims.flatMap(({ closureId, stationId, quantity, resourceIds, parts }) =>
    resourceIds.flatMap((resourceId) =>
      parts.map(({ day, interval: { from, to } }) => ({
        resourceId,
        closureId,
        from,
        to,
        quantity,
        stationId,
        day,
      })),
    ),
  );
  await claimForHouse(rows);
}

/** Takes back what a closure, or all closures of a resource, would claim from `now` on; what has passed stays on record. */
export async function releaseHouseClaims(
  { tables }: ConfigTransaction,
  of: { closureId: number } | { resourceId: number },
  now: Instant,
): Promise<void> {
  const where = 'closureId' in of ? { holder: -of.closureId } : { resourceId: of.resourceId, kind: 'house' };
  await tables.claim.deleteMany({ where: { ...where, fromMin: { gte: now } } });
  await tables.claim.updateMany({
    where: { ...where, fromMin: { lt: now }, toMin: { gt: now } },
    data: { toMin: now },
  });
}
