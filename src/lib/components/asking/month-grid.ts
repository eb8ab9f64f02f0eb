import {
  addDays,
  formatLocalDay,
  localDayParts,
  weekdayOf,
  type LocalDay,
} from '#lib/domain/time/local-day.ts';

export interface Month {
  readonly year: number;
  readonly month: number;
  /** Monday to Sunday; null where the week reaches into another month. */
  readonly weeks: readonly (readonly (LocalDay | null)[])[];
}

const DAYS_OF_WEEK = [0, 1, 2, 3, 4, 5, 6];

/** The months that hold these days, the earliest first. */
export function monthsOf(days: readonly LocalDay[]): Month[] {
  const months = new Map<string, Month>();
  for (const day of [...days].sort((a, b) => a - b)) {
    const key = formatLocalDay(day).slice(0, 7);
    if (!months.has(key)) months.set(key, monthOf(day));
  }
  return [...months.values()];
}

function monthOf(day: LocalDay): Month {
  const { year, month, date } = localDayParts(day);
  const first = addDays(day, 1 - date);
  const weeks: (LocalDay | null)[][] = [];
  for (
    let monday = addDays(first, 1 - weekdayOf(first));
    isIn(monday, year, month) || monday < first;
    monday = addDays(monday, 7)
  ) {
    weeks.push(
      DAYS_OF_WEEK.map((count) => addDays(monday, count)).map((one) => (isIn(one, year, month) ? one : null)),
    );
  }
  return { year, month, weeks };
}

function isIn(day: LocalDay, year: number, month: number): boolean {
  const parts = localDayParts(day);
  return parts.year === year && parts.month === month;
}
