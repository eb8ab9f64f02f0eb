import { addDays, localDayOf, type LocalDay } from './local-day.ts';

/** A calendar month. `number` counts on from year to year. */
export interface Month {
  readonly number: number;
  readonly first: LocalDay;
  readonly last: LocalDay;
}

/** Reads `YYYY-MM`; null for anything else. */
export function parseMonth(text: string): Month | null {
  const match = /^(\d{4})-(\d{2})$/.exec(text);
  const [year, month] = [Number(match?.[1]), Number(match?.[2])];
  const first = match ? localDayOf(year, month, 1) : null;
  const next = month === 12 ? localDayOf(year + 1, 1, 1) : localDayOf(year, month + 1, 1);
  if (first === null || next === null) return null;
  return { number: 12 * year + month - 1, first, last: addDays(next, -1) };
}
