import { z } from 'zod';
import { normaliseRanges, RANGES_PER_DAY_MAX, type MinuteRange } from '#lib/domain/hours/opening-hours.ts';
import { parseClockTime } from '#lib/domain/time/clock-time.ts';
import { clockTime } from './scalars.ts';

const times = z.strictObject({ from: clockTime, to: clockTime });

/** Open times of one day as `HH:MM`, in any order; they become minutes, ascending, and those that touch are joined. */
export const openRanges = z
  .array(times)
  .max(RANGES_PER_DAY_MAX)
  .transform((ranges, context) => {
    const normalised = normaliseRanges(ranges.map(minutesOf));
    if (normalised) return normalised;
    context.addIssue({ code: 'custom', message: 'hours', input: ranges });
    return z.NEVER;
  });

/** Monday first. */
export const openingHours = z.strictObject({
  weekly: z.tuple([openRanges, openRanges, openRanges, openRanges, openRanges, openRanges, openRanges]),
  publicHoliday: openRanges,
  makeUpWorkday: openRanges,
});

const dayPart = times
  .transform(minutesOf)
  .refine(({ from, to }) => from < to, { path: ['to'], message: 'reversed' });

export const dayParts = z.strictObject({ morning: dayPart, afternoon: dayPart, evening: dayPart });

/** The same on the way out. */
export const timesShown = z.strictObject({ from: z.string(), to: z.string() });
export const rangesShown = z.array(timesShown);
export const openingHoursShown = z.strictObject({
  weekly: z.array(rangesShown).length(7),
  publicHoliday: rangesShown,
  makeUpWorkday: rangesShown,
});
export const dayPartsShown = z.strictObject({ morning: timesShown, afternoon: timesShown, evening: timesShown });

function minutesOf({ from, to }: { from: string; to: string }): MinuteRange {
  return { from: parseClockTime(from) ?? -1, to: parseClockTime(to) ?? -1 };
}
