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

/** The feasible set with the smallest sum of distances, of equal ones the one with the lowest seat numbers. */
export function closestSet(hall: Hall, sets: FeasibleSets, size: number, budget: WorkBudget): ClosestSet | null {
  const start = grownSet(hall, sets, size);
  if (!start) return null;
  let best = tightenSet(hall, sets, start);
  const limits: SearchLimits = {
    costs: new Int32Array(hall.seatIds.length),
    costMax: 0,
    distanceMax: best.distance,
    before: best.seats,
  };
  const exact = searchSets(hall, sets, size, limits, budget, (seats, distance) => {
    best = seatSetOf(hall, seats);
    limits.distanceMax = distance;
    limits.before = seats;
  });
  return { set: best, exact };
}

/** The best of the sets that grow from each free seat. */
function grownSet(hall: Hall, sets: FeasibleSets, size: number): SeatSet | null {
  const free = seatsOf(sets.free);
  const costs = new Int32Array(hall.seatIds.length);
  let best: SeatSet | null = null;
  for (const start of free) {
    const seats = growSet(hall, sets, size, start, free, costs);
    if (!seats) continue;
    const set = seatSetOf(hall, seats);
    if (!best || compareSets(set, best) < 0) best = set;
  }
  return best;
}
