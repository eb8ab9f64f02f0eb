import type { FeasibleSets, Run } from './feasible-sets.ts';
import { growSet } from './grow-set.ts';
import type { Hall } from './hall.ts';
import { moveBoundsOf, type MoveBounds } from './move-bounds.ts';
import { seatsOf } from './seat-bits.ts';
import { seatSetOf, type SeatSet } from './seat-set.ts';
import { SetPool } from './set-pool.ts';
import { STEPS_PER_GROWTH, STEPS_PER_SET, type WorkBudget } from './work-budget.ts';

/** What the parts of the heuristic share while they look for one stay. */
export interface StaySearch {
  readonly hall: Hall;
  readonly size: number;
  readonly runs: readonly Run[];
  /** Per run its free seats, ascending. */
  readonly free: readonly (readonly number[])[];
  readonly bounds: MoveBounds;
  readonly budget: WorkBudget;
}

export function staySearchOf(hall: Hall, runs: readonly Run[], size: number, budget: WorkBudget): StaySearch {
  const bounds = moveBoundsOf(
    runs.map((run) => run.free),
    hall.seatIds.length,
  );
  return { hall, size, runs, free: runs.map((run) => seatsOf(run.free)), bounds, budget };
}

export function emptyPools(search: StaySearch): SetPool[] {
  return search.runs.map(() => new SetPool());
}

/** A set grown from `start` (see `growSet`), charged to the budget. */
export function growCharged(
  search: StaySearch,
  sets: FeasibleSets,
  start: number,
  free: readonly number[],
  costs: Int32Array,
): SeatSet {
  search.budget.stepsLeft -= free.length * search.size * STEPS_PER_GROWTH + STEPS_PER_SET;
  return seatSetOf(search.hall, growSet(search.hall, sets, search.size, start, free, costs));
}
