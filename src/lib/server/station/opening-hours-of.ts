import type { OpeningHours } from '#lib/domain/hours/opening-hours.ts';
import type { StoredHours } from '#lib/schemas/stored-values.ts';

/** The hours of a week as they are stored, with the days that differ. */
export function openingHoursOf(
  { weekly, publicHoliday, makeUpWorkday }: StoredHours,
  exceptions: OpeningHours['exceptions'],
): OpeningHours {
  const [monday, tuesday, wednesday, thursday, friday, saturday, sunday] = weekly;
  return {
    weekly: { 1: monday, 2: tuesday, 3: wednesday, 4: thursday, 5: friday, 6: saturday, 7: sunday },
    publicHoliday,
    makeUpWorkday,
    exceptions,
  };
}
