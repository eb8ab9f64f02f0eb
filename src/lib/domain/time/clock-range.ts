import { formatClockTime } from './clock-time.ts';
import type { Interval } from './interval.ts';
import type { LocalDay } from './local-day.ts';
import { localDayAt, minuteOfDayAt, type TimeZone } from './time-zone.ts';

/** Times of a day as they are told and asked for. */
export interface ClockRange {
  readonly from: string;
  readonly to: string;
  /** It ends after the midnight that ends its day; that midnight itself is 24:00. */
  readonly nextDay: boolean;
}

export function clockRangeOf(zone: TimeZone, day: LocalDay, { from, to }: Interval): ClockRange {
  const minute = minuteOfDayAt(zone, to);
  const isLater = localDayAt(zone, to) > day;
  const end =
    isLater && minute === 0
      ? { to: '24:00', nextDay: false }
      : { to: formatClockTime(minute), nextDay: isLater };
  return { from: formatClockTime(minuteOfDayAt(zone, from)), ...end };
}
