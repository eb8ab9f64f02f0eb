import { distancesBetween, type Distances } from './distances.ts';
import { neighbourGraphOf, type NeighbourGraph } from './neighbour-graph.ts';
import { bitsOf, wordsFor, type SeatBits } from './seat-bits.ts';
import type { Seat } from './seating-question.ts';

/**
 * The seats in ascending order of their numbers, from here on known by their index:
 * a lower index is a lower number, and comparing ascending indices is criterion 5.
 */
export interface Hall {
  readonly seatIds: readonly number[];
  readonly words: number;
  readonly graph: NeighbourGraph;
  readonly distances: Distances;
}

export function hallOf(seats: readonly Seat[], neighbourDistance: number): Hall {
  const ordered = inOrder(seats);
  return {
    seatIds: ordered.map((seat) => seat.id),
    words: wordsFor(ordered.length),
    graph: neighbourGraphOf(ordered, neighbourDistance),
    distances: distancesBetween(ordered),
  };
}

const idsBySeats = new WeakMap<readonly Seat[], readonly number[]>();

export function seatIdsInOrder(seats: readonly Seat[]): readonly number[] {
  const known = idsBySeats.get(seats) ?? inOrder(seats).map((seat) => seat.id);
  idsBySeats.set(seats, known);
  return known;
}

/** The free seats of a day as a set of indices; ids that are not in the hall are passed over. */
export function freeSeatsOf(seatIds: readonly number[], freeIds: ReadonlySet<number>): SeatBits {
  const free: number[] = [];
  seatIds.forEach((id, index) => {
    if (freeIds.has(id)) free.push(index);
  });
  return bitsOf(free, wordsFor(seatIds.length));
}

function inOrder(seats: readonly Seat[]): Seat[] {
  return [...seats].sort((a, b) => a.order - b.order);
}
