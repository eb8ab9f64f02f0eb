import { addDays, weekdayOf, type LocalDay } from '#lib/domain/time/local-day.ts';

/**
 * Whether every 共N天 of a sentence fits the days that it declares off: their number, or, where it speaks of joining a
 * weekend (与周末连休, 补休), the length of the unbroken row that they make with the weekend days between and beside them.
 */
export function isCountPlausible(
  counts: readonly number[],
  off: readonly LocalDay[],
  joinsWeekend: boolean,
): boolean {
  const days = new Set(off);
  if (days.size === 0) return true;
  const row = joinsWeekend ? rowLength(days) : null;
  return counts.every((count) => count === days.size || count === row);
}

/** Null where a weekday that is not off interrupts the row. */
function rowLength(days: ReadonlySet<LocalDay>): number | null {
  const isFree = (day: LocalDay) => days.has(day) || weekdayOf(day) > 5;
  const ascending = [...days].sort((a, b) => a - b);
  let first = ascending[0];
  let last = ascending.at(-1);
  if (first === undefined || last === undefined) return null;
  for (let day = first; day <= last; day = addDays(day, 1)) if (!isFree(day)) return null;
  while (isFree(addDays(first, -1))) first = addDays(first, -1);
  while (isFree(addDays(last, 1))) last = addDays(last, 1);
  return last - first + 1;
}
