import type { BookingRequest, PlacesWant } from '#lib/domain/request/booking-request.ts';
import type { PlaceGiven } from '#lib/domain/request/allocation.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import type { Interval } from '#lib/domain/time/interval.ts';
import type { LocalDay } from '#lib/domain/time/local-day.ts';

/** A day that a booking has. */
export interface StandingDay {
  readonly day: LocalDay;
  /** Ascending, disjoint, at least one. */
  readonly times: readonly Interval[];
  readonly places: readonly PlaceGiven[];
}

/** Orders of meals are changed by the canteen's own rules. */
export type PlacesRequest = BookingRequest & { readonly want: PlacesWant };

/** A booking as a change finds it. */
export interface StandingBooking {
  /** The request as it was made or last changed as a whole. */
  readonly request: PlacesRequest;
  /** Whether somebody still has to decide about all of it. */
  readonly waits: boolean;
  readonly headCount: number;
  readonly purpose: string;
  /** Ascending; what is over included. */
  readonly days: readonly StandingDay[];
  /** Days that were given back. */
  readonly released: ReadonlySet<LocalDay>;
}

export function quantityOn({ places }: StandingDay): number {
  return places.reduce((sum, one) => sum + one.quantity, 0);
}

export function startOf({ times }: StandingDay): Instant {
  const [first] = times;
  if (!first) throw new Error('a day without times');
  return first.from;
}

export function endOf({ times }: StandingDay): Instant {
  const last = times.at(-1);
  if (!last) throw new Error('a day without times');
  return last.to;
}
