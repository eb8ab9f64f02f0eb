import { weekdayOf, yearOf, type LocalDay } from '#lib/domain/time/local-day.ts';

/** A published day off (休), or a day on which people work although it was free (班). */
export type DayChange = 'off' | 'work';

export interface WorkingCalendar {
  /** The years whose notice has been entered. */
  readonly publishedYears: ReadonlySet<number>;
  /** What the notices change, weekend days inside a holiday included. */
  readonly changes: ReadonlyMap<LocalDay, DayChange>;
  /** The station's own days; stronger than the notices. */
  readonly overrides: ReadonlyMap<LocalDay, DayChange>;
}

export interface DayNature {
  readonly workday: boolean;
  /** What the calendar shows beside the day: 休 (off) or 班 (make-up). An ordinary day carries no mark. */
  readonly mark: 'off' | 'make-up' | null;
  /** Nobody has published this day's year, nor has the station decided this day: its nature may still change. */
  readonly provisional: boolean;
}

/**
 * Whether people work on a day: the station's own override, else the published change, else Monday to Friday.
 * A make-up mark stands only where work is the change: a Monday that is declared a workday, and was one, has none.
 */
export function natureOf(calendar: WorkingCalendar, day: LocalDay): DayNature {
  const override = calendar.overrides.get(day);
  const published = calendar.changes.get(day);
  const change = override ?? published;
  const workday = change === undefined ? isMondayToFriday(day) : change === 'work';
  const wasFree = !isMondayToFriday(day) || (override !== undefined && published === 'off');
  return {
    workday,
    mark: change === 'off' ? 'off' : change === 'work' && wasFree ? 'make-up' : null,
    provisional: override === undefined && !calendar.publishedYears.has(yearOf(day)),
  };
}

function isMondayToFriday(day: LocalDay): boolean {
  return weekdayOf(day) <= 5;
}
