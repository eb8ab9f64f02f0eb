import { splitAtMidnight } from '#lib/domain/hours/day-intervals.ts';
import type { Hall } from '#lib/domain/hall/hall.ts';
import type { WhenTime } from '#lib/domain/request/booking-request.ts';
import type { PolicyRules } from '#lib/domain/policy/policy-rules.ts';
import { clockRangeOf } from '#lib/domain/time/clock-range.ts';
import { formatClockTime, parseClockTime } from '#lib/domain/time/clock-time.ts';
import { MINUTES_PER_DAY, type Instant } from '#lib/domain/time/instant.ts';
import { lengthOf, overlaps, subtractIntervals, type Interval } from '#lib/domain/time/interval.ts';
import type { LocalDay } from '#lib/domain/time/local-day.ts';
import { localDayAt } from '#lib/domain/time/time-zone.ts';
import type { DayInTheWay } from './wish-of-day.ts';

/** What a day keeps on the places that it has, where its places are closed for some of its times only. */
export interface RestOfDay {
  /** Ascending and disjoint, with what was used of it until now. */
  readonly times: readonly Interval[];
  /** What of it is claimed from now on. */
  readonly claimed: readonly Interval[];
}

/** Hours of a day that somebody had and has no longer. */
export interface LostHours {
  /** The local day on which they begin. */
  readonly day: LocalDay;
  readonly time: WhenTime;
  /** All local days on which they lie. */
  readonly days: readonly LocalDay[];
  readonly to: Instant;
}

/**
 * What a day keeps outside of the closed times, or null where nothing is left of it from `now` on. Whoever is there stays until it
 * is closed, however soon that is; of what is still to come nothing is kept that is shorter than a booking may be, or that would only
 * begin after the day's midnight.
 */
export function restOfDay(
  { timeZone }: Pick<Hall, 'timeZone'>,
  { asked: { day, times, claimed } }: DayInTheWay,
  closed: readonly Interval[],
  rules: Pick<PolicyRules, 'lengthMinutesMin'>,
  now: Instant,
): RestOfDay | null {
  const kept = times
    .flatMap((one) => subtractIntervals(one, closed))
    .filter((one) => one.from < now || lengthOf(one) >= rules.lengthMinutesMin)
    .filter((one) => localDayAt(timeZone, one.from) === day);
  // No time to clear up is kept by itself.
  const rest = claimed
    .flatMap((one) => subtractIntervals(one, closed))
    .filter((one) => kept.some((other) => overlaps(one, other)));
  return rest.length === 0 ? null : { times: kept, claimed: rest };
}

/**
 * What a day loses by keeping only its rest, as it can be asked for again: what is still to come of it, on the slot grid, and as
 * long as a booking has to be.
 */
export function lostHours(
  { timeZone }: Pick<Hall, 'timeZone'>,
  { asked: { times } }: DayInTheWay,
  rest: RestOfDay,
  rules: Pick<PolicyRules, 'lengthMinutesMin' | 'slotMinutes'>,
  now: Instant,
): LostHours[] {
  return times
    .flatMap((one) => subtractIntervals(one, rest.times))
    .flatMap(({ from, to }): LostHours[] => {
      const first = from < now ? now : from;
      if (to <= first) return [];
      const day = localDayAt(timeZone, first);
      const time = onGrid(clockRangeOf(timeZone, day, { from: first, to }), rules);
      const days = splitAtMidnight(timeZone, { from: first, to }).map((part) => part.day);
      return time ? [{ day, time, days, to }] : [];
    });
}

function onGrid(
  { from, to, nextDay }: { readonly from: string; readonly to: string; readonly nextDay: boolean },
  { slotMinutes, lengthMinutesMin }: Pick<PolicyRules, 'lengthMinutesMin' | 'slotMinutes'>,
): WhenTime | null {
  const first = Math.ceil((parseClockTime(from) ?? 0) / slotMinutes) * slotMinutes;
  const end = (parseClockTime(to) ?? 0) + (nextDay ? MINUTES_PER_DAY : 0);
  const last = Math.floor(end / slotMinutes) * slotMinutes;
  if (last - first < lengthMinutesMin || first >= MINUTES_PER_DAY) return null;
  const isLater = last > MINUTES_PER_DAY;
  return {
    from: formatClockTime(first),
    to: formatClockTime(isLater ? last - MINUTES_PER_DAY : last),
    nextDay: isLater,
  };
}
