import type { FeasibleSets, Run } from './feasible-sets.ts';
import { growSet } from './grow-set.ts';
import type { Hall } from './hall.ts';
import { moveBoundsOf, type MoveBounds } from './move-bounds.ts';
import { seatsOf } from './seat-bits.ts';
import { seatSetOf, type SeatSet } from './seat-set.ts';
import { SetPool } from './set-pool.ts';
import {
  STEPS_AROUND_EACH_SEAT,
  STEPS_PER_SEAT_CONSIDERED,
  STEPS_PER_SEAT_WRITTEN,
  type WorkBudget,
} from './work-budget.ts';

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
  search.budget.stepsLeft -=
    free.length * (search.size + STEPS_AROUND_EACH_SEAT) * STEPS_PER_SEAT_CONSIDERED +
    search.size * STEPS_PER_SEAT_WRITTEN;
  return seatSetOf(search.hall, growSet(search.hall, sets, search.size, start, free, costs));
}

/** How many of something to look at: the longer the stay, the fewer for each run. */
export interface Allowance {
  readonly inAll: number;
  readonly leastPerRun: number;
  readonly mostPerRun: number;
}

export function allowedPerRun(search: StaySearch, allowance: Allowance): number {
  const share = Math.floor(allowance.inAll / search.runs.length);
  return Math.min(allowance.mostPerRun, Math.max(allowance.leastPerRun, share));
}
