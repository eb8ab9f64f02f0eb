import { addDays, localDayParts, type LocalDay } from '#lib/domain/time/local-day.ts';

const DAYS_OF_MONTH_MAX = 31;

/** A month of the station's calendar as its first day. */
export type QuotaMonth = LocalDay;

export function monthOf(day: LocalDay): QuotaMonth {
  return addDays(day, 1 - localDayParts(day).date);
}

/** No month is longer than what is added to its first day, and none as short as to be passed over. */
export function monthAfter(month: QuotaMonth): QuotaMonth {
  return monthOf(addDays(month, DAYS_OF_MONTH_MAX));
}

/** Each month that a day lies in, once, ascending. */
export function monthsOf(days: readonly LocalDay[]): QuotaMonth[] {
  return [...new Set(days.map(monthOf))].sort((a, b) => a - b);
}

/** `YYYY-MM`. */
export function formatMonth(month: QuotaMonth): string {
  const parts = localDayParts(month);
  return `${parts.year}-${String(parts.month).padStart(2, '0')}`;
}
