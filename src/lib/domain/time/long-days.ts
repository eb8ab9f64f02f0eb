import { addDays, localDayOf, type LocalDay } from './local-day.ts';
import { findLocalDayBounds, type TimeZone } from './time-zone.ts';
import { lengthOf } from './interval.ts';

/** A claim lies within one local day and lasts 25 hours at most, so no day of a station's zone may be longer. */
export const LOCAL_DAY_MINUTES_MAX = 1500;

/**
 * The years whose clock changes are looked at: rules that were in force lately, and as far ahead as the time zone
 * database states them one by one; later years repeat the last of them.
 */
const FIRST_YEAR_JUDGED = 2020;
const LAST_YEAR_JUDGED = 2037;
/** Clocks that go back stay so for weeks: longer strides would miss none, shorter ones only cost time. */
const STRIDE_DAYS = 7;

/**
 * True where some day of the zone is longer than 25 hours: Antarctica/Troll puts its clocks back by two hours every
 * autumn, Antarctica/Casey did by three. Looks at weeks first and at single days only where a week is too long: some
 * 15 ms for a zone.
 */
export function hasLongDays(zone: TimeZone): boolean {
  const first = localDayOf(FIRST_YEAR_JUDGED, 1, 1);
  const last = localDayOf(LAST_YEAR_JUDGED, 12, 31);
  if (first === null || last === null) return false;
  for (let day = first; day <= last; day = addDays(day, STRIDE_DAYS)) {
    if (isWeekTooLong(zone, day) && daysFrom(day).some((one) => isDayTooLong(zone, one))) return true;
  }
  return false;
}

/** A day of more than 25 hours makes its week longer than six days of 24 hours and one of 25 (unless a day is short, too). */
function isWeekTooLong(zone: TimeZone, day: LocalDay): boolean {
  const start = findLocalDayBounds(zone, day);
  const end = findLocalDayBounds(zone, addDays(day, STRIDE_DAYS));
  return !start || !end || end.from - start.from > (STRIDE_DAYS - 1) * 1440 + LOCAL_DAY_MINUTES_MAX;
}

function daysFrom(day: LocalDay): LocalDay[] {
  return Array.from({ length: STRIDE_DAYS }, (_, offset) => addDays(day, offset));
}

function isDayTooLong(zone: TimeZone, day: LocalDay): boolean {
  const bounds = findLocalDayBounds(zone, day);
  return bounds !== null && lengthOf(bounds) > LOCAL_DAY_MINUTES_MAX;
}
