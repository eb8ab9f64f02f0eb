import type { Seat } from './seating-question.ts';

/** Distances between all pairs of seats, in thousandths of a centimetre, row by row. */
export interface Distances {
  readonly seatCount: number;
  readonly values: Float64Array;
}

const THOUSANDTHS_PER_CENTIMETRE = 1000;

/**
 * Euclidean between the drawn centres, each pair rounded to a thousandth of a centimetre.
 * So sums are whole numbers, equal sums are equal whatever the order of adding, and ties are ties on every machine
 * (`Math.sqrt` is correctly rounded by the standard; `Math.hypot` is not).
 */
export function distancesBetween(seats: readonly Seat[]): Distances {
  const values = new Float64Array(seats.length * seats.length);
  seats.forEach((a, row) => {
    for (let column = row + 1; column < seats.length; column++) {
      const b = seats[column];
      if (!b) continue;
      const distance = Math.round(
        Math.sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2) * THOUSANDTHS_PER_CENTIMETRE,
      );
      values[row * seats.length + column] = distance;
      values[column * seats.length + row] = distance;
    }
  });
  return { seatCount: seats.length, values };
}

export function distanceBetween(distances: Distances, a: number, b: number): number {
  return distances.values[a * distances.seatCount + b] ?? 0;
}

/** The sum over all pairs of the set. */
export function sumOfDistances(distances: Distances, seats: readonly number[]): number {
  let sum = 0;
  seats.forEach((a, index) => {
    for (let other = 0; other < index; other++) sum += distanceBetween(distances, a, seats[other] ?? a);
  });
  return sum;
}

/** The sum of the distances from one seat to each of the others. */
export function sumOfDistancesTo(distances: Distances, from: number, seats: readonly number[]): number {
  return seats.reduce((sum, seat) => sum + distanceBetween(distances, from, seat), 0);
}
