import {
  bestStay,
  choicesBefore,
  withoutDominated,
  type Choice,
  type Stay,
} from './choose-sets-over-days.ts';
import type { Run } from './feasible-sets.ts';
import type { Hall } from './hall.ts';
import { moveBoundsOf, type MoveBounds } from './move-bounds.ts';
import { searchSets } from './search-sets.ts';
import type { SeatSet } from './seat-set.ts';
import { isSpent, STEPS_PER_SEAT_WRITTEN, type WorkBudget } from './work-budget.ts';

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
  const search: ProofSearch = {
    hall,
    size,
    known,
    bounds: moveBoundsOf(
      runs.map((run) => run.free),
      hall.seatIds.length,
    ),
    dayCount: countDays(runs),
    budget,
  };
  const layers: (readonly Choice[])[] = [];
  for (let at = runs.length - 1; at >= 0; at--) {
    layers.unshift(choicesFor(search, runs, at, layers[0] ?? []));
    if (isSpent(budget)) return null;
  }
  return bestStay(
    layers,
    runs.map((run) => run.dayCount),
  );
}

interface ProofSearch {
  readonly hall: Hall;
  readonly size: number;
  readonly known: KnownBounds;
  readonly bounds: MoveBounds;
  readonly dayCount: number;
  readonly budget: WorkBudget;
}

function choicesFor(
  search: ProofSearch,
  runs: readonly Run[],
  at: number,
  next: readonly Choice[],
): Choice[] {
  const { known, budget } = search;
  const run = runs[at] as Run;
  const movesBefore = search.bounds.before[at] as Int32Array;
  const distanceBefore = countDays(runs.slice(0, at)) * known.distancePerDayMin;
  const sets = listSets(search, run, addCosts(movesBefore, search.bounds.after[at] as Int32Array));
  const choices = choicesBefore(next, sets, run.dayCount, budget).filter((choice) =>
    isWithin(choice.moves + costOf(choice.set, movesBefore), choice.distance + distanceBefore, known),
  );
  return withoutDominated(choices, budget);
}

/** The run's sets that cost no more than the known stay by their seats alone; `costs` are moves per seat. */
function listSets(search: ProofSearch, run: Run, costs: Int32Array): SeatSet[] {
  const { hall, size, known, budget } = search;
  const distanceElsewhere = (search.dayCount - run.dayCount) * known.distancePerDayMin;
  const distanceMax = Math.floor((known.distanceMax - distanceElsewhere) / run.dayCount);
  const limits = { costs, costMax: known.movesMax, distanceMax, before: null };
  const sets: SeatSet[] = [];
  searchSets(hall, run, size, limits, budget, (set) => {
    budget.stepsLeft -= size * STEPS_PER_SEAT_WRITTEN;
    sets.push(set);
  });
  return sets;
}

function countDays(runs: readonly Run[]): number {
  return runs.reduce((days, run) => days + run.dayCount, 0);
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
