import type { Hall } from '#lib/domain/hall/hall.ts';
import { intervalsOf } from '#lib/domain/hours/day-intervals.ts';
import type { PolicyRules } from '#lib/domain/policy/policy-rules.ts';
import type { DayRefusal } from '#lib/domain/refusal/refusal.ts';
import {
  refusedByDate,
  refusedByLength,
  type AskedDay,
  type PartyValidity,
} from '#lib/domain/request/asked-days.ts';
import { askedTimesOn } from '#lib/domain/request/asked-times.ts';
import type { WhenTime } from '#lib/domain/request/booking-request.ts';
import { addMinutes, type Instant } from '#lib/domain/time/instant.ts';
import { covers, mergeIntervals, subtractIntervals, type Interval } from '#lib/domain/time/interval.ts';
import type { LocalDay } from '#lib/domain/time/local-day.ts';
import { quantityOn, startOf, type StandingDay } from './standing-booking.ts';

/** One day of a change: what it is to be, and what the booking has on it. */
export interface TargetDay {
  readonly asked: AskedDay;
  readonly quantity: number;
  readonly standing: StandingDay | null;
  /** More units at some moment than the booking has: only that is judged by date, and only that may need a decision. */
  readonly addsMore: boolean;
  /** The first minute of what is added; null where nothing is. */
  readonly addedFrom: Instant | null;
  /** Somebody may sit there by now: places and number stay, and only what lies ahead can change. */
  readonly begun: boolean;
}

export interface WantedDay {
  readonly day: LocalDay;
  readonly standing: StandingDay | null;
  readonly quantity: number;
  /** Null: the times that the day has. */
  readonly time: WhenTime | null;
}

/** Judges all of one day that does not depend on claims. What stays as it is, or becomes less, is not judged by date. */
export function judgeTarget(
  hall: Hall,
  rules: PolicyRules,
  party: PartyValidity,
  { day, standing, quantity, time }: WantedDay,
  now: Instant,
): TargetDay {
  const timed = timesOf(hall, day, standing, time);
  const times = timed.times;
  const claimed = mergeIntervals(
    times.map(({ from, to }) => ({ from, to: addMinutes(to, rules.clearingMinutes) })),
  );
  const added = addedTimes(standing, times, quantity);
  const addedFrom = added[0]?.from ?? null;
  const begun = standing !== null && startOf(standing) < now;
  const refusal =
    (added.length > 0 || times.length === 0
      ? refusedByDate(hall, rules, party, day, addedFrom ?? undefined, now)
      : null) ??
    (standing && begun && isRewritten(standing, times, quantity, now) ? IN_THE_PAST : null) ??
    timed.refusal ??
    (time && !areSame(standing?.times ?? [], times) ? refusedByLength(rules, time, times) : null);
  return {
    asked: { day, times, claimed, refusal },
    quantity,
    standing,
    addsMore: added.length > 0,
    addedFrom,
    begun,
  };
}

const IN_THE_PAST = { code: 'in-the-past' } as const;

interface Timed {
  readonly times: readonly Interval[];
  readonly refusal: DayRefusal | null;
}

function timesOf(hall: Hall, day: LocalDay, standing: StandingDay | null, time: WhenTime | null): Timed {
  if (time === null) return { times: standing?.times ?? [], refusal: null };
  const asked = askedTimesOn(hall, day, time);
  if ('refusal' in asked) return { times: [], refusal: asked.refusal };
  return { times: mergeIntervals(intervalsOf(hall.timeZone, day, asked.ranges)), refusal: null };
}

function addedTimes(
  standing: StandingDay | null,
  times: readonly Interval[],
  quantity: number,
): readonly Interval[] {
  if (!standing || quantity > quantityOn(standing)) return times;
  return times.flatMap((one) => subtractIntervals(one, standing.times));
}

/** What has been used by now stays as it was: the same number, from the same minute on. */
function isRewritten(
  standing: StandingDay,
  times: readonly Interval[],
  quantity: number,
  now: Instant,
): boolean {
  if (quantity !== quantityOn(standing)) return true;
  return !areSame(untilNow(standing.times, now), untilNow(times, now));
}

function untilNow(times: readonly Interval[], now: Instant): Interval[] {
  return times.filter(({ from }) => from < now).map(({ from, to }) => ({ from, to: to < now ? to : now }));
}

export function areSame(a: readonly Interval[], b: readonly Interval[]): boolean {
  return a.length === b.length && a.every((one, at) => b[at] !== undefined && isEqual(one, b[at]));
}

function isEqual(a: Interval, b: Interval): boolean {
  return covers(a, b) && covers(b, a);
}
