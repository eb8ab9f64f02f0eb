import { splitAtMidnight } from '#lib/domain/hours/day-intervals.ts';
import type { Hall } from '#lib/domain/hall/hall.ts';
import type { DayAllocation } from '#lib/domain/request/allocation.ts';
import type { NewClaim } from '#lib/server/engine/book-change.ts';

/** Each claim lies within one local day; a range over midnight is one occurrence and two claims. */
export function claimsOf(
  day: Pick<DayAllocation, 'day' | 'places' | 'claimed'>,
  hall: Hall,
  kind: NewClaim['kind'],
): NewClaim[] {
  const parts = day.claimed.flatMap((interval) => splitAtMidnight(hall.timeZone, interval));
  return day.places.flatMap(({ resourceId, quantity }) =>
    parts.map(({ day: localDay, interval }) => ({
      resourceId,
      from: interval.from,
      to: interval.to,
      kind,
      quantity,
      stationId: hall.id,
      day: localDay,
      occurrenceDay: day.day,
    })),
  );
}
