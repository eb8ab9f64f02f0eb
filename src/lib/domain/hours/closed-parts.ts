import type { Instant } from '#lib/domain/time/instant.ts';
import { mergeIntervals, type Interval } from '#lib/domain/time/interval.ts';
import { addDays, type LocalDay } from '#lib/domain/time/local-day.ts';
import { findLocalDayBounds, type TimeZone } from '#lib/domain/time/time-zone.ts';
import { intervalsOf, splitAtMidnight, type DayInterval } from './day-intervals.ts';
import type { AskedRange } from './over-midnight.ts';

/** When something is closed, by the station's own calendar and clock. */
export interface ClosedTimes {
  /** First and last day; `from` ≤ `to`. */
  readonly from: LocalDay;
  readonly to: LocalDay;
  /** The same times on each of the days, which may go over midnight; null is the whole of each day. */
  readonly time: AskedRange | null;
}

/**
 * The parts of local days that are closed from `notBefore` on, ascending and disjoint: two of one day never touch, and
 * none is longer than its day. Empty where all of it is over.
 */
export function closedParts(zone: TimeZone, times: ClosedTimes, notBefore: Instant): DayInterval[] {
  const closed: Interval[] = [];
  for (let day = times.from; day <= times.to; day = addDays(day, 1))
    closed.push(...closedOnDay(zone, day, times.time));
  return mergeIntervals(closed)
    .filter(({ to }) => to > notBefore)
    .map(({ from, to }) => ({ from: from < notBefore ? notBefore : from, to }))
    .flatMap((interval) => splitAtMidnight(zone, interval));
}

/** True where no minute of it lies at `now` or later: its last day decides. */
export function isClosedTimeOver(zone: TimeZone, times: ClosedTimes, now: Instant): boolean {
  return closedParts(zone, { ...times, from: times.to }, now).length === 0;
}

function closedOnDay(zone: TimeZone, day: LocalDay, time: AskedRange | null): Interval[] {
  if (time !== null) return intervalsOf(zone, day, [time]);
  const bounds = findLocalDayBounds(zone, day);
  return bounds ? [bounds] : [];
}
