import { sumOfDistances } from './distances.ts';
import type { Hall } from './hall.ts';
import { bitsOf, seatsOf, type SeatBits } from './seat-bits.ts';

/** Seats for the whole group on one day. */
export interface SeatSet {
  /** Ascending. */
  readonly seats: readonly number[];
  readonly bits: SeatBits;
  /** Sum of pairwise distances. */
  readonly distance: number;
}

export function seatSetOf(hall: Hall, seats: readonly number[]): SeatSet {
  return measuredSetOf(hall, seats, sumOfDistances(hall.distances, seats));
}

/** The same where the sum of distances is known. */
export function measuredSetOf(hall: Hall, seats: readonly number[], distance: number): SeatSet {
  const bits = bitsOf(seats, hall.words);
  return { seats: seatsOf(bits), bits, distance };
}

/** Negative where `a` has the lower seat numbers at the first difference. Both ascending and of one length. */
export function compareSeats(a: readonly number[], b: readonly number[]): number {
  for (let index = 0; index < a.length; index++) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Tighter first, then lower seat numbers: criteria 4 and 5 for one day. */
export function compareSets(a: SeatSet, b: SeatSet): number {
  return a.distance - b.distance || compareSeats(a.seats, b.seats);
}
