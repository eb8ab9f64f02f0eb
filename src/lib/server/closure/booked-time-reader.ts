import type { Instant } from '#lib/domain/time/instant.ts';
import type { Interval } from '#lib/domain/time/interval.ts';
import { overlaps } from '#lib/domain/time/interval.ts';
import type { LocalDay } from '#lib/domain/time/local-day.ts';
import { storedGiven } from '#lib/schemas/stored-values.ts';
import type { ConfigSource } from '#lib/server/config-source.ts';
import { findHoldersWithin } from './booked-claim-reader.ts';

/** So many ids at most stand in one statement. */
const IDS_PER_STATEMENT_MAX = 500;

interface DaySpan {
  readonly from: LocalDay;
  readonly to: LocalDay;
}

/**
 * How many bookings and holds are meant to be there in one of the intervals of these days (ascending) and are not over: claims
 * find them, and the times that were given decide, for a claim lasts until the place is cleared.
 */
export async function countBookingsAt(
  source: ConfigSource,
  resourceIds: readonly number[],
  { days, closed, now }: { days: DaySpan; closed: readonly Interval[]; now: Instant },
): Promise<number> {
  const holders = [...(await findHoldersWithin(source, resourceIds, closed))];
  const booked = new Set<number>();
  for (let start = 0; start < holders.length; start += IDS_PER_STATEMENT_MAX) {
    const rows = await source.tables.occurrence.findMany({
      where: {
        bookingId: { in: holders.slice(start, start + IDS_PER_STATEMENT_MAX) },
        // What began the evening before may end on the first day.
        localDay: { gte: days.from - 1, lte: days.to },
        state: 'given',
        booking: { OR: [{ deadline: null }, { deadline: { gt: now } }, { state: 'confirmed' }] },
      },
      select: { bookingId: true, given: true },
    });
    for (const { bookingId, given } of rows) {
      const [, times] = storedGiven.parse(JSON.parse(given));
      const isThere = times.some(([from, to]) => to > now && closed.some((one) => isIn(one, from, to)));
      if (isThere) booked.add(bookingId);
    }
  }
  return booked.size;
}

function isIn(interval: Interval, from: number, to: number): boolean {
  return overlaps(interval, { from: from as Instant, to: to as Instant });
}
