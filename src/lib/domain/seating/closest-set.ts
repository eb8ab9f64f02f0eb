import type { FeasibleSets } from './feasible-sets.ts';
import { growSet } from './grow-set.ts';
import type { Hall } from './hall.ts';
import { seatsOf } from './seat-bits.ts';
import { searchSets, type SearchLimits } from './search-sets.ts';
import { compareSets, seatSetOf, type SeatSet } from './seat-set.ts';
import { tightenSet } from './tighten-set.ts';
import type { WorkBudget } from './work-budget.ts';

export interface ClosestSet {
  readonly set: SeatSet;
  /** True where the search ended within its budget: no feasible set is tighter, none as tight has lower numbers. */
  readonly exact: boolean;
}

/** Sets are grown from so many seats, spread evenly over the free ones, to have a good one to begin with. */
const STARTS_MAX = 40;

/** The feasible set with the smallest sum of distances, of equal ones the one with the lowest seat numbers. */
export function closestSet(hall: Hall, sets: FeasibleSets, size: number, budget: WorkBudget): ClosestSet {
  let best = tightenSet(hall, sets, grownSet(hall, sets, size));
  const limits: SearchLimits = {
    costs: new Int32Array(hall.seatIds.length),
    costMax: 0,
    distanceMax: best.distance,
    before: best.seats,
  };
  const exact = searchSets(hall, sets, size, limits, budget, (set) => {
    best = set;
    limits.distanceMax = set.distance;
    limits.before = set.seats;
  });
  return { set: best, exact };
}

function grownSet(hall: Hall, sets: FeasibleSets, size: number): SeatSet {
  const free = seatsOf(sets.free);
  const costs = new Int32Array(hall.seatIds.length);
  const apart = Math.ceil(free.length / STARTS_MAX);
  const starts = free.filter((_, at) => at % apart === 0);
  const grown = starts.map((start) => seatSetOf(hall, growSet(hall, sets, size, start, free, costs)));
  return grown.reduce((a, b) => (compareSets(a, b) <= 0 ? a : b));
}
