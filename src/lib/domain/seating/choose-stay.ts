import { closestSet } from './closest-set.ts';
import type { Stay } from './choose-sets-over-days.ts';
import { exactStay, type KnownBounds } from './exact-stay.ts';
import { commonFeasibleSets, type FeasibleSets, type Run } from './feasible-sets.ts';
import type { Hall } from './hall.ts';
import { heuristicStay } from './heuristic-stay.ts';
import { uniteBits } from './seat-bits.ts';
import type { SeatSet } from './seat-set.ts';
import { budgetOf } from './work-budget.ts';

/** In a hall and a stay up to this size the steps suffice, whatever the drawing and the bookings. */
export const CERTAINLY_EXACT_SEATS_MAX = 10;
export const CERTAINLY_EXACT_DAYS_MAX = 31;

/** For the tightest set where one set serves all days: about 25 ms on a small server. */
export const ONE_SET_STEPS_MAX = 1_500_000;
/** For a first good stay: about 8 ms. */
export const HEURISTIC_STEPS_MAX = 500_000;
/** For the tightest set of all, which bounds the distances from below: about 2 ms. */
export const CLOSEST_SET_STEPS_MAX = 100_000;
/** For the proof that no stay is better, or the better stay: about 20 ms. */
export const PROOF_STEPS_MAX = 900_000;

export interface ChosenStay {
  /** One set per run. */
  readonly sets: readonly SeatSet[];
  readonly moves: number;
  readonly exact: boolean;
}

/** The best stay by criteria 3 to 5 of `seatGroup`, or a good one where the steps do not suffice to prove it. */
export function chooseStay(hall: Hall, runs: readonly Run[], size: number): ChosenStay {
  if (runs.length === 0) return { sets: [], moves: 0, exact: true };
  const common = commonToAll(hall, runs, size);
  if (common) return stayOnOneSet(hall, common, runs.length, size);
  const good = heuristicStay(hall, runs, size, budgetOf(HEURISTIC_STEPS_MAX));
  const best = exactStay(hall, runs, size, boundsFrom(hall, runs, size, good), budgetOf(PROOF_STEPS_MAX));
  return best ? { ...best, exact: true } : { ...good, exact: false };
}

function commonToAll(hall: Hall, runs: readonly Run[], size: number): FeasibleSets | null {
  let common: FeasibleSets | null = runs[0] ?? null;
  for (const run of runs) common = common && commonFeasibleSets(hall, common, run, size);
  return common;
}

/** No moves at all, so that the tightest common set is the best. */
function stayOnOneSet(hall: Hall, common: FeasibleSets, runCount: number, size: number): ChosenStay {
  const { set, exact } = closestSet(hall, common, size, budgetOf(ONE_SET_STEPS_MAX));
  return { sets: Array.from({ length: runCount }, () => set), moves: 0, exact };
}

function boundsFrom(hall: Hall, runs: readonly Run[], size: number, known: Stay): KnownBounds {
  const anyRun: FeasibleSets = {
    free: runs.map((run) => run.free).reduce(uniteBits),
    connected: runs.every((run) => run.connected),
  };
  const closest = closestSet(hall, anyRun, size, budgetOf(CLOSEST_SET_STEPS_MAX));
  return {
    movesMax: known.moves,
    distanceMax: known.distance,
    distancePerDayMin: closest.exact ? closest.set.distance : 0,
  };
}
