import type { Seat } from './seating-question.ts';

/** Neighbours on every drawing here: side by side, face to face and diagonally across a table. */
export const NEIGHBOUR_DISTANCE_CM = 190;

/**
 * The 40 desks A01 to H05 of the worked example: islands of five (three facing two) in four pairs. The islands of a
 * pair face each other 180 cm apart, an aisle parts the pairs.
 */
export function islandHall(): Seat[] {
  return drawn(
    Array.from({ length: 40 }, (_, desk) => {
      const island = Math.floor(desk / 5);
      const place = desk % 5;
      return [
        Math.floor(island / 2) * 640 + (place % 3) * 140,
        (island % 2) * 300 + Math.floor(place / 3) * 120,
      ];
    }),
  );
}

/** Desks in rows without an aisle: one big component. */
export function rowHall(columns: number, rows: number): Seat[] {
  return drawn(
    Array.from({ length: columns * rows }, (_, desk) => [
      (desk % columns) * 130,
      Math.floor(desk / columns) * 130,
    ]),
  );
}

export function drawn(places: readonly (readonly number[])[]): Seat[] {
  return places.map(([x = 0, y = 0], order) => ({ id: 1000 + order, order, x, y }));
}

export function idsOf(seats: readonly Seat[]): Set<number> {
  return new Set(seats.map((seat) => seat.id));
}

export interface Bookings {
  /** The share of all times that others have taken. */
  readonly busyPercent: number;
  /** Others come for up to so many days on end. */
  readonly daysOnEndMax: number;
  readonly seed: number;
}

/** Per day the ids of the seats that are free among others' bookings, the same for the same seed. */
export function daysAmong(seats: readonly Seat[], dayCount: number, bookings: Bookings): Set<number>[] {
  const days = Array.from({ length: dayCount }, () => new Set<number>());
  const draw = drawsFrom(bookings.seed);
  for (const seat of seats) {
    for (let day = 0; day < dayCount;) {
      const end = day + 1 + (draw() % bookings.daysOnEndMax);
      const busy = draw() % 100 < bookings.busyPercent;
      for (; day < Math.min(end, dayCount); day++) if (!busy) days[day]?.add(seat.id);
    }
  }
  return days;
}

/** Whole numbers below 2^16 that look drawn (the linear congruence of Numerical Recipes, its upper half). */
function drawsFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 16;
  };
}
