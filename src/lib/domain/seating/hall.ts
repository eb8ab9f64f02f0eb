import { distancesBetween, type Distances } from './distances.ts';
import { neighbourGraphOf, type NeighbourGraph } from './neighbour-graph.ts';
import { wordsFor } from './seat-bits.ts';
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
  const ordered = [...seats].sort((a, b) => a.order - b.order);
  return {
    seatIds: ordered.map((seat) => seat.id),
    words: wordsFor(ordered.length),
    graph: neighbourGraphOf(ordered, neighbourDistance),
    distances: distancesBetween(ordered),
  };
}
