import { natureOf } from '#lib/domain/calendar/working-calendar.ts';
import { intervalsOf } from '#lib/domain/hours/day-intervals.ts';
import { openOn } from '#lib/domain/request/asked-times.ts';
import { addMinutes, instantOf, type Instant } from '#lib/domain/time/instant.ts';
import { addDays } from '#lib/domain/time/local-day.ts';
import { localDayAt } from '#lib/domain/time/time-zone.ts';
import type { Hall } from './hall.ts';

/** A hall that does not work on any of so many days is no longer waited for. */
const DAYS_LOOKED_AHEAD_MAX = 400;

/**
 * The moment at which a hall has worked for so many minutes since `now`: in its opening hours, on workdays of its calendar.
 * A hall that hardly works is given as many minutes of the clock after the last day that was looked at.
 */
export function addWorkingMinutes(hall: Hall, now: Instant, minutes: number): Instant {
  let left = minutes;
  const today = localDayAt(hall.timeZone, now);
  for (let ahead = 0; ahead < DAYS_LOOKED_AHEAD_MAX; ahead += 1) {
    const day = addDays(today, ahead);
    if (!natureOf(hall.calendar, day).workday) continue;
    for (const { from, to } of intervalsOf(hall.timeZone, day, openOn(hall, day))) {
      const start = Math.max(from, now);
      if (to - start >= left && to > start) return instantOf(start + left);
      left -= Math.max(0, to - start);
    }
  }
  return addMinutes(now, DAYS_LOOKED_AHEAD_MAX * 1440);
}
