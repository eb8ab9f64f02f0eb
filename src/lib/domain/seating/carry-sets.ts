import { isFeasible, type Run } from './feasible-sets.ts';
import { countCommonSeats, hasSeat } from './seat-bits.ts';
import { compareSets, type SeatSet } from './seat-set.ts';
import type { SetPool } from './set-pool.ts';
import { growCharged, type StaySearch } from './stay-search.ts';
import { isSpent, STEPS_PER_PAIR } from './work-budget.ts';

const SETS_CARRIED = 12;

export type Direction = 'forwards' | 'backwards';

/**
 * Carries the most promising sets of each run over to the next (or, backwards, to the one before): as they are where
 * they are feasible there, else with the seats that are lost replaced.
 */
export function carrySets(search: StaySearch, pools: readonly SetPool[], direction: Direction): void {
  const order = search.runs.map((_, at) => at);
  if (direction === 'backwards') order.reverse();
  let carried: Carried[] = [];
  for (const at of order) {
    if (isSpent(search.budget)) return;
    const pool = pools[at] as SetPool;
    const costs = (direction === 'forwards' ? search.bounds.after : search.bounds.before)[at] as Int32Array;
    for (const { set } of carried) {
      for (const next of carriedInto(search, at, set, costs)) pool.add(next);
    }
    carried = mostPromising(search, pool.sets(), carried, costs);
  }
}

/** A set, the moves up to it, and these plus the moves that are still to come at least. */
interface Carried {
  readonly set: SeatSet;
  readonly moves: number;
  readonly movesInAll: number;
}

function mostPromising(search: StaySearch, sets: SeatSet[], from: readonly Carried[], costs: Int32Array): Carried[] {
  search.budget.stepsLeft -= sets.length * (from.length + search.size) * STEPS_PER_PAIR;
  const reached = sets.map((set) => {
    const moves = from.length === 0 ? 0 : Math.min(...from.map((last) => last.moves + movesTo(set, last.set)));
    return { set, moves, movesInAll: set.seats.reduce((sum, seat) => sum + (costs[seat] ?? 0), moves) };
  });
  reached.sort((a, b) => a.movesInAll - b.movesInAll || compareSets(a.set, b.set));
  return reached.slice(0, SETS_CARRIED);
}

function movesTo(set: SeatSet, from: SeatSet): number {
  return set.seats.length - countCommonSeats(set.bits, from.bits);
}

/** The set itself where it is feasible in the run, else sets that grow from each seat of it that is left. */
export function carriedInto(search: StaySearch, at: number, set: SeatSet, costs: Int32Array): SeatSet[] {
  const run = search.runs[at] as Run;
  const free = search.free[at] ?? [];
  if (isFeasible(search.hall, run, set)) return [set];
  const lasting = costs.map((cost, seat) => (hasSeat(set.bits, seat) ? 0 : 1 + cost));
  const nearest = costs.map((_, seat) => (hasSeat(set.bits, seat) ? 0 : 1));
  const sets: SeatSet[] = [];
  for (const start of set.seats) {
    if (!hasSeat(run.free, start) || isSpent(search.budget)) continue;
    for (const preferred of [lasting, nearest]) {
      sets.push(growCharged(search, run, start, free, preferred));
    }
  }
  return sets;
}
