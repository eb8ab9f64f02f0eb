import { localDayOf, localDayParts, type LocalDay } from '#lib/domain/time/local-day.ts';

/** A month of the station's calendar as its first day. */
export type QuotaMonth = LocalDay;

export function monthOf(day: LocalDay): QuotaMonth {
  const { year, month } = localDayParts(day);
  return firstDay(year, month);
}

export function monthAfter(month: QuotaMonth): QuotaMonth {
  const parts = localDayParts(month);
  return parts.month === 12 ? firstDay(parts.year + 1, 1) : firstDay(parts.year, parts.month + 1);
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

function firstDay(year: number, month: number): LocalDay {
  const day = localDayOf(year, month, 1);
  if (day === null) throw new RangeError(`no month: ${year}-${month}`);
  return day;
}
