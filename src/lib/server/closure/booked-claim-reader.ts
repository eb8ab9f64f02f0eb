import { overlaps, type Interval } from '#lib/domain/time/interval.ts';
import { CLAIM_MINUTES_MAX } from '#lib/domain/capacity/claim.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import type { ConfigSource } from '#lib/server/config-source.ts';

/** So many ids at most stand in one statement. */
const IDS_PER_STATEMENT_MAX = 500;

interface ClaimOfBooking {
  readonly holder: number;
  readonly fromMin: number;
  readonly toMin: number;
}

/** How many bookings and holds claim one of the resources in one of the intervals (at least one, ascending). */
export async function countBookingsWithin(
  source: ConfigSource,
  resourceIds: readonly number[],
  intervals: readonly Interval[],
): Promise<number> {
  return (await findHoldersWithin(source, resourceIds, intervals)).size;
}

/** Their internal ids. */
export async function findHoldersWithin(
  source: ConfigSource,
  resourceIds: readonly number[],
  intervals: readonly Interval[],
): Promise<Set<number>> {
  const [first] = intervals;
  const last = intervals.at(-1);
  if (!first || !last) return new Set();
  const claims = await listClaims(source, resourceIds, first.from, last.to);
  const within = claims.filter(({ fromMin, toMin }) => {
    const claimed = { from: fromMin as Instant, to: toMin as Instant };
    return intervals.some((interval) => overlaps(interval, claimed));
  });
  return new Set(within.map((claim) => claim.holder));
}

/** How many bookings and holds claim one of the resources now or later. */
export async function countBookingsFrom(
  source: ConfigSource,
  resourceIds: readonly number[],
  now: Instant,
): Promise<number> {
  const claims = await listClaims(source, resourceIds, now, null);
  return new Set(claims.map((claim) => claim.holder)).size;
}

/** Looking back as far as the longest claim finds all of them without reading history. */
async function listClaims(
  { tables }: ConfigSource,
  resourceIds: readonly number[],
  from: Instant,
  to: Instant | null,
): Promise<ClaimOfBooking[]> {
  const claims: ClaimOfBooking[] = [];
  for (let start = 0; start < resourceIds.length; start += IDS_PER_STATEMENT_MAX) {
    const some = await tables.claim.findMany({
      where: {
        resourceId: { in: resourceIds.slice(start, start + IDS_PER_STATEMENT_MAX) },
        kind: { in: ['booking', 'hold'] },
        fromMin: { gt: from - CLAIM_MINUTES_MAX, ...(to !== null && { lt: to }) },
        toMin: { gt: from },
      },
      select: { holder: true, fromMin: true, toMin: true },
    });
    claims.push(...some);
  }
  return claims;
}
