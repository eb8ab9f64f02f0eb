import {
  bestStay,
  choicesBefore,
  withoutDominated,
  type Choice,
  type Stay,
} from './choose-sets-over-days.ts';
import type { Run } from './feasible-sets.ts';
import type { Hall } from './hall.ts';
import { moveBoundsOf } from './move-bounds.ts';
import { searchSets, type SearchLimits } from './search-sets.ts';
import { seatSetOf, type SeatSet } from './seat-set.ts';
import { isSpent, STEPS_PER_SET, type WorkBudget } from './work-budget.ts';

/** What is known before the search. */
export interface KnownBounds {
  /** Some stay has this many moves and, with them, this sum of distances. */
  readonly movesMax: number;
  readonly distanceMax: number;
  /** No feasible set of any run has a smaller sum of pairwise distances. */
  readonly distancePerDayMin: number;
}

/**
 * The best stay by criteria 3 to 5, or null where the budget ended first.
 *
 * From the last run to the first it lists every set that can be part of a stay no worse than the known one. A set is
 * left out where the moves that its seats cost at least (or, with as many moves, the distances) are beyond that, or
 * where another set dominates it. So the best of the stays that are left is the best of all.
 */
export function exactStay(
  hall: Hall,
  runs: readonly Run[],
  size: number,
  known: KnownBounds,
  budget: WorkBudget,
): Stay | null {
  const bounds = moveBoundsOf(
    runs.map((run) => run.free),
    hall.seatIds.length,
  );
  const dayCount = runs.reduce((days, run) => days + run.dayCount, 0);
  const layers: (readonly Choice[])[] = [];
  let daysBefore = dayCount;
  for (let at = runs.length - 1; at >= 0; at--) {
    const run = runs[at] as Run;
    const before = bounds.before[at] as Int32Array;
    daysBefore -= run.dayCount;
    const distanceElsewhere = (dayCount - run.dayCount) * known.distancePerDayMin;
    const sets = listSets(
      hall,
      run,
      size,
      {
        costs: addCosts(before, bounds.after[at] as Int32Array),
        costMax: known.movesMax,
        distanceMax: Math.floor((known.distanceMax - distanceElsewhere) / run.dayCount),
        before: null,
      },
      budget,
    );
    const distanceBefore = daysBefore * known.distancePerDayMin;
    const choices = choicesBefore(layers[0] ?? [], sets, run.dayCount, budget).filter((choice) =>
      isWithin(choice.moves + costOf(choice.set, before), choice.distance + distanceBefore, known),
    );
    layers.unshift(withoutDominated(choices, budget));
    if (isSpent(budget)) return null;
  }
  return bestStay(
    layers,
    runs.map((run) => run.dayCount),
  );
}

function listSets(hall: Hall, run: Run, size: number, limits: SearchLimits, budget: WorkBudget): SeatSet[] {
  const sets: SeatSet[] = [];
  searchSets(hall, run, size, limits, budget, (seats) => {
    budget.stepsLeft -= STEPS_PER_SET;
    sets.push(seatSetOf(hall, seats));
  });
  return sets;
}

function isWithin(moves: number, distance: number, known: KnownBounds): boolean {
  return moves < known.movesMax || (moves === known.movesMax && distance <= known.distanceMax);
}

function addCosts(a: Int32Array, b: Int32Array): Int32Array {
  return a.map((cost, seat) => cost + (b[seat] ?? 0));
}

function costOf(set: SeatSet, costs: Int32Array): number {
  return set.seats.reduce((sum, seat) => sum + (costs[seat] ?? 0), 0);
}
