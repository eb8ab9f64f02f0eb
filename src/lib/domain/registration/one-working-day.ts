import { natureOf } from '#lib/domain/calendar/working-calendar.ts';
import type { Hall } from '#lib/domain/hall/hall.ts';
import { openOn } from '#lib/domain/request/asked-times.ts';
import { addMinutes, MINUTES_PER_DAY, type Instant } from '#lib/domain/time/instant.ts';
import { addDays, type LocalDay } from '#lib/domain/time/local-day.ts';
import { instantAt, localDayAt, minuteOfDayAt } from '#lib/domain/time/time-zone.ts';

/** The longest row of days on which nobody works; a hall that is shut for longer has a day to decide. */
const DAYS_LOOKED_AHEAD_MAX = 60;

/**
 * The end of one working day of a hall after `now`: while somebody works there, the same time on its next working day,
 * or its closing time where that day is shorter; else the closing time of the next working day. A working day is a workday
 * of the station's calendar on which the hall opens.
 */
export function oneWorkingDayAfter(hall: Hall, now: Instant): Instant {
  const today = localDayAt(hall.timeZone, now);
  const minute = minuteOfDayAt(hall.timeZone, now);
  const hoursToday = workingHours(hall, today);
  for (let ahead = 1; ahead <= DAYS_LOOKED_AHEAD_MAX; ahead += 1) {
    const day = addDays(today, ahead);
    const hours = workingHours(hall, day);
    if (!hours) continue;
    const isWorking = hoursToday !== null && minute >= hoursToday.from && minute < hoursToday.to;
    const end = isWorking ? Math.min(hours.to, Math.max(hours.from, minute)) : hours.to;
    return instantAt(hall.timeZone, day, Math.min(end, MINUTES_PER_DAY - 1));
  }
  return addMinutes(now, MINUTES_PER_DAY);
}

function workingHours(hall: Hall, day: LocalDay): { readonly from: number; readonly to: number } | null {
  const open = openOn(hall, day);
  const [first, last] = [open[0], open.at(-1)];
  if (!first || !last || !natureOf(hall.calendar, day).workday) return null;
  return { from: first.from, to: last.to };
}
