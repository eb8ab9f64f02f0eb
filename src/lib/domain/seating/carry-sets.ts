import { isFeasible, type Run } from './feasible-sets.ts';
import { componentsOf } from './neighbour-graph.ts';
import { countCommonSeats, hasSeat, intersectBits, seatsOf } from './seat-bits.ts';
import { compareSets, type SeatSet } from './seat-set.ts';
import type { SetPool } from './set-pool.ts';
import { allowedPerRun, growCharged, type Allowance, type StaySearch } from './stay-search.ts';
import { isSpent, STEPS_PER_WORD_COMPARED } from './work-budget.ts';

const SETS_CARRIED: Allowance = { inAll: 700, leastPerRun: 3, mostPerRun: 12 };
const STARTS_PER_SET = 3;

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

function mostPromising(
  search: StaySearch,
  sets: SeatSet[],
  from: readonly Carried[],
  costs: Int32Array,
): Carried[] {
  search.budget.stepsLeft -= sets.length * (from.length + 2) * search.hall.words * STEPS_PER_WORD_COMPARED;
  const reached = sets.map((set) => {
    const moves =
      from.length === 0 ? 0 : Math.min(...from.map((last) => last.moves + movesTo(set, last.set)));
    return { set, moves, movesInAll: set.seats.reduce((sum, seat) => sum + (costs[seat] ?? 0), moves) };
  });
  reached.sort((a, b) => a.movesInAll - b.movesInAll || compareSets(a.set, b.set));
  return reached.slice(0, allowedPerRun(search, SETS_CARRIED));
}

function movesTo(set: SeatSet, from: SeatSet): number {
  return set.seats.length - countCommonSeats(set.bits, from.bits);
}

/** The set itself where it is feasible in the run, else sets that grow from the seats of it that are left. */
export function carriedInto(search: StaySearch, at: number, set: SeatSet, costs: Int32Array): SeatSet[] {
  const run = search.runs[at] as Run;
  if (isFeasible(search.hall, run, set)) return [set];
  const lasting = costs.map((cost, seat) => (hasSeat(set.bits, seat) ? 0 : 1 + cost));
  const nearest = costs.map((_, seat) => (hasSeat(set.bits, seat) ? 0 : 1));
  return startsIn(search, run, set).flatMap((start) =>
    [lasting, nearest].map((preferred) => growCharged(search, run, start, search.free[at] ?? [], preferred)),
  );
}

/** A seat of each part that is left of the set. Where the seats need not be next to each other one start does. */
function startsIn(search: StaySearch, run: Run, set: SeatSet): number[] {
  if (isSpent(search.budget)) return [];
  const left = intersectBits(set.bits, run.free);
  const parts = run.connected ? componentsOf(search.hall.graph, left) : [left];
  return parts.flatMap((part) => seatsOf(part).slice(0, 1)).slice(0, STARTS_PER_SET);
}
