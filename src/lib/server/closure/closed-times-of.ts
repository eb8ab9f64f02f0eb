import type { z } from 'zod';
import type { ClosedTimes } from '#lib/domain/hours/closed-parts.ts';
import { parseClockTime } from '#lib/domain/time/clock-time.ts';
import { MINUTES_PER_DAY } from '#lib/domain/time/instant.ts';
import { parseLocalDay } from '#lib/domain/time/local-day.ts';
import type { createClosureInput } from '#lib/schemas/closure.ts';

/** When something is to be closed, in days and minutes. */
export function closedTimesOf({ from, to, time }: z.infer<typeof createClosureInput>['when']): ClosedTimes {
  const [first, last] = [parseLocalDay(from), parseLocalDay(to)];
  if (first === null || last === null) throw new RangeError('days that the schema has let through');
  if (time === null) return { from: first, to: last, time: null };
  const end = (parseClockTime(time.to) ?? 0) + (time.nextDay ? MINUTES_PER_DAY : 0);
  return { from: first, to: last, time: { from: parseClockTime(time.from) ?? 0, to: end } };
}
