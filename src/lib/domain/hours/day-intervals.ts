import { intersectionOf, intervalOf, type Interval } from '#lib/domain/time/interval.ts';
import { addDays, type LocalDay } from '#lib/domain/time/local-day.ts';
import { findLocalDayBounds, instantAt, localDayAt, type TimeZone } from '#lib/domain/time/time-zone.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import type { AskedRange } from './over-midnight.ts';

/** What `splitAtMidnight` cuts at most: some ten years. A longer interval is a bug of the caller and throws. */
export const DAYS_PER_INTERVAL_MAX = 3_660;

/** The part of an interval that lies on one local day. */
export interface DayInterval {
  readonly day: LocalDay;
  readonly interval: Interval;
}

/**
 * The instants of times of a day, in the order given; minutes beyond 1440 lie on the day after.
 * Clocks may leave out a part of the times: what is left counts, and a range of which nothing is left is dropped.
 * So nothing is ever open on a day that the zone leaves out. Times that occur twice are within the range both times
 * where it goes on beyond them; at its ends the first occurrence counts.
 */
export function intervalsOf(zone: TimeZone, day: LocalDay, ranges: readonly AskedRange[]): Interval[] {
  return ranges.flatMap((range) => {
    const from = instantAt(zone, day, range.from);
    const to = instantAt(zone, day, range.to);
    return from < to ? [intervalOf(from, to)] : [];
  });
}

/** The interval cut at every local midnight within it, ascending; each part lies on the one day that it names. */
export function splitAtMidnight(zone: TimeZone, interval: Interval): DayInterval[] {
  const first = localDayAt(zone, interval.from);
  const last = localDayAt(zone, (interval.to - 1) as Instant);
  if (last - first >= DAYS_PER_INTERVAL_MAX)
    throw new RangeError(`too long to split: ${last - first + 1} days`);
  const parts: DayInterval[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) {
    const bounds = findLocalDayBounds(zone, day);
    const part = bounds && intersectionOf(interval, bounds);
    if (part) parts.push({ day, interval: part });
  }
  return parts;
}
