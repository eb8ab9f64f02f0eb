/**
 * A local calendar day as the number of days since 1970-01-01 (proleptic Gregorian).
 * It carries no time zone: the zone is the station's, and only `time-zone.ts` joins the two.
 */
export type LocalDay = number & { readonly __brand: 'LocalDay' };

/** ISO 8601: Monday is 1, Sunday is 7. Weeks start on Monday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const MILLISECONDS_PER_DAY = 86_400_000;
const LOCAL_DAY_PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The days the program works with: what lies outside is a typing error, not a plan. */
export const FIRST_YEAR = 2000;
export const LAST_YEAR = 2199;

/** The day `year-month-date` (month 1–12), or null where the calendar has no such day or it lies outside FIRST_YEAR–LAST_YEAR. */
export function localDayOf(year: number, month: number, date: number): LocalDay | null {
  if (!Number.isInteger(year) || year < FIRST_YEAR || year > LAST_YEAR) return null;
  const time = Date.UTC(year, month - 1, date);
  const back = new Date(time);
  const exists =
    back.getUTCFullYear() === year && back.getUTCMonth() === month - 1 && back.getUTCDate() === date;
  return exists ? ((time / MILLISECONDS_PER_DAY) as LocalDay) : null;
}

/** Reads `YYYY-MM-DD`; null for anything else, for days that do not exist (31 February) and for years out of range. */
export function parseLocalDay(text: string): LocalDay | null {
  const match = LOCAL_DAY_PATTERN.exec(text);
  return match ? localDayOf(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

/** The day as `YYYY-MM-DD`. */
export function formatLocalDay(day: LocalDay): string {
  return new Date(day * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
}

/** The parts of a day; month is 1–12. */
export function localDayParts(day: LocalDay): { year: number; month: number; date: number } {
  const at = new Date(day * MILLISECONDS_PER_DAY);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, date: at.getUTCDate() };
}

export function yearOf(day: LocalDay): number {
  return new Date(day * MILLISECONDS_PER_DAY).getUTCFullYear();
}

export function weekdayOf(day: LocalDay): Weekday {
  // 1970-01-01 was a Thursday, ISO weekday 4.
  return (((((day + 3) % 7) + 7) % 7) + 1) as Weekday;
}

/** The day `count` days later (earlier for a negative count). */
export function addDays(day: LocalDay, count: number): LocalDay {
  return (day + count) as LocalDay;
}
