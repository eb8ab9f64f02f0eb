import { z } from 'zod';
import { normaliseRanges, RANGES_PER_DAY_MAX, type MinuteRange } from '#lib/domain/hours/opening-hours.ts';
import { parseClockTime } from '#lib/domain/time/clock-time.ts';
import { clockTime } from './scalars.ts';
import type { StoredHours } from './stored-values.ts';

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

/** Hours of every weekday, of public holidays and of make-up workdays. */
export const openingHours = z
  .strictObject({
    monday: openRanges,
    tuesday: openRanges,
    wednesday: openRanges,
    thursday: openRanges,
    friday: openRanges,
    saturday: openRanges,
    sunday: openRanges,
    publicHoliday: openRanges,
    makeUpWorkday: openRanges,
  })
  .transform(({ publicHoliday, makeUpWorkday, ...days }): StoredHours => {
    const { monday, tuesday, wednesday, thursday, friday, saturday, sunday } = days;
    return {
      weekly: [monday, tuesday, wednesday, thursday, friday, saturday, sunday],
      publicHoliday,
      makeUpWorkday,
    };
  });

const dayPart = times
  .transform(minutesOf)
  .refine(({ from, to }) => from < to, { path: ['to'], message: 'reversed' });

export const dayParts = z.strictObject({ morning: dayPart, afternoon: dayPart, evening: dayPart });

/** The same on the way out. */
export const timesShown = z.strictObject({ from: z.string(), to: z.string() });
export const rangesShown = z.array(timesShown);
export const openingHoursShown = z.strictObject({
  monday: rangesShown,
  tuesday: rangesShown,
  wednesday: rangesShown,
  thursday: rangesShown,
  friday: rangesShown,
  saturday: rangesShown,
  sunday: rangesShown,
  publicHoliday: rangesShown,
  makeUpWorkday: rangesShown,
});
export const dayPartsShown = z.strictObject({
  morning: timesShown,
  afternoon: timesShown,
  evening: timesShown,
});

function minutesOf({ from, to }: { from: string; to: string }): MinuteRange {
  return { from: parseClockTime(from) ?? -1, to: parseClockTime(to) ?? -1 };
}
