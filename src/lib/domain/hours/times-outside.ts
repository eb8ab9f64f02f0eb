import { natureOf } from '../calendar/working-calendar.ts';
import type { Hall } from '../hall/hall.ts';
import { subtractIntervals, type Interval } from '../time/interval.ts';
import type { LocalDay } from '../time/local-day.ts';
import { intervalsOf } from './day-intervals.ts';
import { openRangesOn } from './opening-hours.ts';

/**
 * The parts of a day's times that lie outside of the hours that the hall has on that day now, ascending; what began before
 * midnight may go on into the next day, so the hours of both count.
 */
export function timesOutside(
  { timeZone, hours, calendar }: Pick<Hall, 'timeZone' | 'hours' | 'calendar'>,
  day: LocalDay,
  times: readonly Interval[],
): Interval[] {
  const open = [day - 1, day, day + 1].flatMap((one) => {
    const near = one as LocalDay;
    return intervalsOf(timeZone, near, openRangesOn(hours, near, natureOf(calendar, near).mark));
  });
  return times.flatMap((one) => subtractIntervals(one, open));
}
