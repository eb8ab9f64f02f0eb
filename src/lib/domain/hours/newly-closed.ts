import { subtractIntervals, type Interval } from '#lib/domain/time/interval.ts';
import type { LocalDay } from '#lib/domain/time/local-day.ts';
import type { TimeZone } from '#lib/domain/time/time-zone.ts';
import { intervalsOf } from './day-intervals.ts';
import { openRangesOn, type HolidayMark, type OpeningHours } from './opening-hours.ts';

interface MarkedDay {
  readonly timeZone: TimeZone;
  readonly day: LocalDay;
  readonly mark: HolidayMark;
}

/** The times of a day that are open by the hours before and closed by those after, ascending. */
export function newlyClosedOn(
  { timeZone, day, mark }: MarkedDay,
  before: OpeningHours,
  after: OpeningHours,
): Interval[] {
  const open = intervalsOf(timeZone, day, openRangesOn(after, day, mark));
  return intervalsOf(timeZone, day, openRangesOn(before, day, mark)).flatMap((was) =>
    subtractIntervals(was, open),
  );
}
