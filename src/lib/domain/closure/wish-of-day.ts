import type { Hall } from '#lib/domain/hall/hall.ts';
import { intervalsOf } from '#lib/domain/hours/day-intervals.ts';
import type { PlaceGiven } from '#lib/domain/request/allocation.ts';
import type { AskedDay } from '#lib/domain/request/asked-days.ts';
import { askedTimesOn } from '#lib/domain/request/asked-times.ts';
import {
  withoutPlaces,
  type BookingRequest,
  type PlacesWant,
  type WhenTime,
} from '#lib/domain/request/booking-request.ts';
import { clockRangeOf } from '#lib/domain/time/clock-range.ts';
import { mergeIntervals, type Interval } from '#lib/domain/time/interval.ts';

/** A day that has to make room, with the places that it has. */
export interface DayInTheWay {
  /** Its times, and what of them would be claimed: from now on. */
  readonly asked: AskedDay;
  readonly places: readonly PlaceGiven[];
}

/** What a day that has to make room wants of any hall. */
export interface DayWish {
  readonly want: PlacesWant;
  readonly time: WhenTime;
}

/**
 * As many units of the same kind as the day has, with what was asked for, at the times that it has: a change may have made both
 * others than its stay's. A room is as large as those who come need it, and never larger than the one that they had.
 */
export function wishOfDay(
  hall: Hall,
  { want, headCount, when }: BookingRequest,
  day: DayInTheWay,
): DayWish | null {
  if (want.kind === 'canteen') return null;
  const plain = ofUnits(withoutPlaces(want), unitsOf(day));
  const time = timeOf(hall, when.time, day.asked);
  if (plain.kind !== 'room') return { want: plain, time };
  const had = hall.everyResource.get(day.places[0]?.resourceId ?? 0)?.fits ?? null;
  return {
    want: { ...plain, fits: had === null ? plain.fits : Math.min(had, Math.max(plain.fits ?? 1, headCount)) },
    time,
  };
}

/** The units that a day has. */
export function unitsOf({ places }: Pick<DayInTheWay, 'places'>): number {
  return places.reduce((sum, one) => sum + one.quantity, 0);
}

function ofUnits(want: PlacesWant, units: number): PlacesWant {
  return 'count' in want ? { ...want, count: units } : want;
}

function timeOf(hall: Hall, time: WhenTime, { day, times }: DayInTheWay['asked']): WhenTime {
  const asked = askedTimesOn(hall, day, time);
  const ranges = 'ranges' in asked ? asked.ranges : [];
  const [first, last] = [times[0], times.at(-1)];
  if (!first || !last || isSame(mergeIntervals(intervalsOf(hall.timeZone, day, ranges)), times)) return time;
  return clockRangeOf(hall.timeZone, day, { from: first.from, to: last.to });
}

function isSame(one: readonly Interval[], other: readonly Interval[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ from, to }, index) => other[index]?.from === from && other[index].to === to)
  );
}
