import { instantOf } from '#lib/domain/time/instant.ts';
import { natureOf, type WorkingCalendar } from '#lib/domain/calendar/working-calendar.ts';
import { addDays, parseLocalDay, type LocalDay } from '#lib/domain/time/local-day.ts';
import { readCalendarSeed } from '#lib/server/calendar/calendar-seed.ts';

/** Every measured server starts at this moment, of which the year and its holidays are known. A Monday morning. */
export const CLOCK = '2026-08-31T08:00';
export const TODAY = dayOf('2026-08-31');

/** The halls stand in Asia/Shanghai, eight hours ahead of UTC all year. */
const ZONE_OFFSET_MINUTES = 480;
/** How far ahead the policies of a new district let book. */
const WINDOW_DAYS = 92;

const CALENDAR: WorkingCalendar = {
  publishedYears: new Set(readCalendarSeed().map(({ year }) => year)),
  changes: new Map(readCalendarSeed().flatMap(({ days }) => days.map(({ day, change }) => [dayOf(day), change]))),
  overrides: new Map(),
};

/** The days after today on which every hall is open, as far as they can be booked. */
export const BOOKABLE_DAYS: readonly LocalDay[] = Array.from({ length: WINDOW_DAYS }, (_, index) =>
  addDays(TODAY, index + 1),
).filter((day) => natureOf(CALENDAR, day).workday);

export const LAST_BOOKABLE_DAY = addDays(TODAY, WINDOW_DAYS);

/** Minutes of a clock time of a hall. */
export function minuteAt(day: LocalDay, hour: number, minute = 0): number {
  return instantOf(day * 1440 + hour * 60 + minute - ZONE_OFFSET_MINUTES);
}

export function dayOf(text: string): LocalDay {
  const day = parseLocalDay(text);
  if (day === null) throw new RangeError(`not a day: ${text}`);
  return day;
}

/** The day of this number among the bookable ones, from the first again after the last. */
export function bookableDay(number: number): LocalDay {
  const day = BOOKABLE_DAYS[number % BOOKABLE_DAYS.length];
  if (day === undefined) throw new RangeError(`no bookable day has the number ${number}`);
  return day;
}
