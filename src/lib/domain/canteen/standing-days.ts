import { weekdayOf, type LocalDay, type Weekday } from '#lib/domain/time/local-day.ts';

/** What somebody orders again and again, as far as days are concerned. */
export interface StandingDays {
  readonly weekdays: readonly Weekday[];
  /** The last day; null is until somebody ends it. */
  readonly until: LocalDay | null;
  /** Every day up to this one has been seen to. */
  readonly rolledTo: LocalDay;
}

/**
 * The days that are to be ordered now, of those that the canteen has opened: a day on which nothing is served is none of
 * them. Ascending.
 */
export function daysToRoll(
  { weekdays, until, rolledTo }: StandingDays,
  opened: Iterable<LocalDay>,
): LocalDay[] {
  return [...opened]
    .filter((day) => day > rolledTo && (until === null || day <= until))
    .filter((day) => weekdays.includes(weekdayOf(day)))
    .sort((a, b) => a - b);
}

/** Up to which day everything has been seen to, once the opened days are: the last of them, and never back. */
export function rolledAfter({ rolledTo }: StandingDays, opened: Iterable<LocalDay>): LocalDay {
  return Math.max(rolledTo, ...opened) as LocalDay;
}

/** Whether nothing will ever come of it again. */
export function isOver({ until, rolledTo }: StandingDays): boolean {
  return until !== null && rolledTo >= until;
}

export function maskOfWeekdays(weekdays: readonly Weekday[]): number {
  return weekdays.reduce<number>((mask, day) => mask | (1 << (day - 1)), 0);
}

export function weekdaysOfMask(mask: number): Weekday[] {
  return ([1, 2, 3, 4, 5, 6, 7] as const).filter((day) => (mask & (1 << (day - 1))) !== 0);
}
