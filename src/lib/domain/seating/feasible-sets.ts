import type { Hall } from './hall.ts';
import { componentsOf, isConnected } from './neighbour-graph.ts';
import {
  countSeats,
  includesAllSeats,
  intersectBits,
  sameBits,
  uniteBits,
  type SeatBits,
} from './seat-bits.ts';
import type { SeatSet } from './seat-set.ts';
import type { Togetherness } from './seating-question.ts';

/** All sets of the group's size within `free`, or only the connected ones. Never empty. */
export interface FeasibleSets {
  readonly free: SeatBits;
  readonly connected: boolean;
}

/** Consecutive served days with the same feasible sets. */
export interface Run extends FeasibleSets {
  readonly dayCount: number;
}

/**
 * The sets among which a day's seats are chosen, or null where the day is not given: criteria 1 and 2, which each
 * day meets for itself. A connected graph has connected parts of every smaller size, so a connected set exists
 * where a component is large enough; seats of smaller components are left out, they can be in none.
 */
export function feasibleSetsOf(
  hall: Hall,
  free: SeatBits,
  size: number,
  together: Togetherness,
): FeasibleSets | null {
  if (countSeats(free) < size) return null;
  if (together === 'no') return { free, connected: false };
  const large = componentsOf(hall.graph, free).filter((component) => countSeats(component) >= size);
  if (large.length > 0) return { free: large.reduce(uniteBits), connected: true };
  return together === 'must' ? null : { free, connected: false };
}

/** The feasible sets that two days have in common, or null where they have none. */
export function commonFeasibleSets(
  hall: Hall,
  a: FeasibleSets,
  b: FeasibleSets,
  size: number,
): FeasibleSets | null {
  const connected = a.connected || b.connected;
  return feasibleSetsOf(hall, intersectBits(a.free, b.free), size, connected ? 'must' : 'no');
}

export function isFeasible(hall: Hall, sets: FeasibleSets, set: SeatSet): boolean {
  return (
    includesAllSeats(sets.free, set.bits) && (!sets.connected || isConnected(hall.graph, set.seats, set.bits))
  );
}

/**
 * Joins neighbouring served days with the same feasible sets; days that are not given do not part them.
 * Nothing is lost by giving a run one set: moves are a metric, so any one set of a run in place of all of them costs
 * no more moves; among those the tightest costs no more distance; and where all are equally tight, the first day's
 * set in place of the others (or another's in place of it, were that lower) is no worse by seat numbers.
 */
export function runsOf(days: readonly FeasibleSets[]): Run[] {
  const runs: Run[] = [];
  for (const day of days) {
    const last = runs.at(-1);
    if (last && last.connected === day.connected && sameBits(last.free, day.free)) {
      runs[runs.length - 1] = { ...last, dayCount: last.dayCount + 1 };
    } else {
      runs.push({ ...day, dayCount: 1 });
    }
  }
  return runs;
}
