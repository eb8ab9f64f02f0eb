import { addDays, localDayOf, weekdayOf, type LocalDay } from '#lib/domain/time/local-day.ts';

/** The weeks of a month, Monday first; null stands before its first and after its last day. */
export function monthWeeks(year: number, month: number): (LocalDay | null)[][] {
  const first = localDayOf(year, month, 1);
  if (first === null) return [];
  const next = month === 12 ? localDayOf(year + 1, 1, 1) : localDayOf(year, month + 1, 1);
  const length = next === null ? 31 : next - first;
  const cells: (LocalDay | null)[] = [
    ...Array.from({ length: weekdayOf(first) - 1 }, () => null),
    ...Array.from({ length }, (_, index) => addDays(first, index)),
  ];
  while (cells.length % 7 !== 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}
