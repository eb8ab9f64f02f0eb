import { tzOffset } from '@date-fns/tz';
import { addDays, formatLocalDay, type LocalDay } from './local-day.ts';
import { instantOf, MINUTES_PER_DAY, type Instant } from './instant.ts';
import { intervalOf, type Interval } from './interval.ts';

/** An IANA time zone name that `isTimeZone` accepted, such as `Asia/Shanghai`. */
export type TimeZone = string;

/** Of a station where nobody says otherwise, and of a district that has none yet. */
export const DEFAULT_TIME_ZONE: TimeZone = 'Asia/Shanghai';

/** Minutes since local midnight, 0 to 1440; 1440 is the midnight that ends the day. */
export type MinuteOfDay = number;

export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return /^[A-Z]/.test(name);
  } catch {
    return false;
  }
}

/**
 * The instant at which the station's clock shows `minute` on `day`; minutes beyond 1440 count on into the days after.
 * A time that occurs twice (clocks go back) is its first occurrence; a time that does not occur
 * (clocks go forward) is the moment of the change. So order is kept: a later time is never an earlier instant.
 */
export function instantAt(zone: TimeZone, day: LocalDay, minute: MinuteOfDay): Instant {
  const wall = day * MINUTES_PER_DAY + minute;
  const before = offsetAt(zone, wall - MINUTES_PER_DAY);
  const after = offsetAt(zone, wall + MINUTES_PER_DAY);
  if (before === after) return instantOf(wall - before);
  return instantOf(resolveNearChange(zone, wall, before, after));
}

/** Near a change of the offset: the earliest instant whose wall clock shows at least `wall` and did not before. */
function resolveNearChange(zone: TimeZone, wall: number, before: number, after: number): number {
  const change = changeBetween(zone, wall - MINUTES_PER_DAY, wall + MINUTES_PER_DAY);
  const byOldOffset = wall - before;
  if (byOldOffset < change) return byOldOffset;
  const byNewOffset = wall - after;
  return byNewOffset < change ? change : byNewOffset;
}

/** The first minute in (low, high] at which the offset differs from that at `low`. */
function changeBetween(zone: TimeZone, low: number, high: number): number {
  const old = offsetAt(zone, low);
  let unchanged = low;
  let changed = high;
  while (changed - unchanged > 1) {
    const middle = Math.floor((unchanged + changed) / 2);
    if (offsetAt(zone, middle) === old) unchanged = middle;
    else changed = middle;
  }
  return changed;
}

const offsets = new Map<string, Map<number, number>>();
const OFFSETS_KEPT_MAX = 20_000;

/** Minutes east of UTC at an instant; a historical offset with seconds is rounded to the minute. */
function offsetAt(zone: TimeZone, minutes: number): number {
  let known = offsets.get(zone);
  if (!known || known.size > OFFSETS_KEPT_MAX) {
    known = new Map();
    offsets.set(zone, known);
  }
  const cached = known.get(minutes);
  if (cached !== undefined) return cached;
  const offset = Math.round(tzOffset(zone, new Date(minutes * 60_000)));
  known.set(minutes, offset);
  return offset;
}

const boundsByZone = new Map<TimeZone, Map<LocalDay, Interval | null>>();

/**
 * From local midnight to the next: 24 hours, 23 or 25 where clocks change, rarely another length.
 * Null for a day that the zone leaves out, as Samoa left out 30 December 2011 to cross the date line:
 * it has no minute, so nothing can be open, booked or shown on it.
 */
export function findLocalDayBounds(zone: TimeZone, day: LocalDay): Interval | null {
  let bounds = boundsByZone.get(zone);
  if (!bounds || bounds.size > OFFSETS_KEPT_MAX) {
    bounds = new Map();
    boundsByZone.set(zone, bounds);
  }
  const cached = bounds.get(day);
  if (cached !== undefined) return cached;
  const from = instantAt(zone, day, 0);
  const to = instantAt(zone, addDays(day, 1), 0);
  const interval = from < to ? intervalOf(from, to) : null;
  bounds.set(day, interval);
  return interval;
}

/** `findLocalDayBounds` for a day that is known to occur (`localDayAt` gave it, or something lies on it); else it throws. */
export function localDayBounds(zone: TimeZone, day: LocalDay): Interval {
  const bounds = findLocalDayBounds(zone, day);
  if (!bounds) throw new RangeError(`the zone ${zone} leaves out the day ${formatLocalDay(day)}`);
  return bounds;
}

/**
 * The day whose bounds hold the instant: every instant lies on exactly one day.
 * It is the day that the station's calendar shows, but for clocks that go back from just after midnight
 * to just before it (Newfoundland until 2010): the old day has ended, though it is shown for some minutes again.
 */
export function localDayAt(zone: TimeZone, instant: Instant): LocalDay {
  const shown = Math.floor((instant + offsetAt(zone, instant)) / MINUTES_PER_DAY) as LocalDay;
  const next = addDays(shown, 1);
  return instant < instantAt(zone, next, 0) ? shown : next;
}

/** What the station's clock shows at an instant, in minutes since midnight: 0 to 1439. */
export function minuteOfDayAt(zone: TimeZone, instant: Instant): MinuteOfDay {
  const local = instant + offsetAt(zone, instant);
  return ((local % MINUTES_PER_DAY) + MINUTES_PER_DAY) % MINUTES_PER_DAY;
}
