import { carriedInto } from './carry-sets.ts';
import type { Stay } from './choose-sets-over-days.ts';
import { distanceBetween } from './distances.ts';
import { isFeasible, type Run } from './feasible-sets.ts';
import { hasSeat } from './seat-bits.ts';
import { seatSetOf, type SeatSet } from './seat-set.ts';
import type { SetPool } from './set-pool.ts';
import { emptyPools, type StaySearch } from './stay-search.ts';
import { STEPS_PER_PAIR, STEPS_PER_SET } from './work-budget.ts';

/**
 * For each run the sets close to what the stay has there: the set itself, the stay's other sets where they are
 * feasible, those of the runs beside it with lost seats replaced, and its own with one seat exchanged.
 */
export function setsNear(search: StaySearch, stay: Stay): SetPool[] {
  const pools = emptyPools(search);
  const distinct = [...new Set(stay.sets)];
  pools.forEach((pool, at) => {
    const run = search.runs[at] as Run;
    const beside = [stay.sets[at - 1], stay.sets[at + 1]].filter((set) => set !== undefined);
    for (const set of distinct) if (isFeasible(search.hall, run, set)) pool.add(set);
    for (const set of beside) {
      for (const next of carriedInto(search, at, set, search.bounds.after[at] as Int32Array)) pool.add(next);
    }
    for (const set of withOneSeatExchanged(search, at, stay.sets[at] as SeatSet, beside)) pool.add(set);
  });
  return pools;
}

/** Exchanges that make the set tighter or bring it nearer to the sets beside it. */
function withOneSeatExchanged(search: StaySearch, at: number, set: SeatSet, beside: readonly SeatSet[]): SeatSet[] {
  const { hall, budget } = search;
  const sets: SeatSet[] = [];
  for (const into of search.free[at] ?? []) {
    if (hasSeat(set.bits, into)) continue;
    const wanted = beside.some((other) => hasSeat(other.bits, into));
    for (const out of set.seats) {
      budget.stepsLeft -= search.size * STEPS_PER_PAIR;
      if (!wanted && gainOf(search, set, out, into) <= 0) continue;
      budget.stepsLeft -= STEPS_PER_SET;
      const exchanged = seatSetOf(hall, [...set.seats.filter((seat) => seat !== out), into]);
      if (isFeasible(hall, search.runs[at] as Run, exchanged)) sets.push(exchanged);
    }
  }
  return sets;
}

/** By how much the sum of distances falls when `into` takes the place of `out`. */
function gainOf(search: StaySearch, set: SeatSet, out: number, into: number): number {
  const { distances } = search.hall;
  let gain = 0;
  for (const seat of set.seats) {
    if (seat !== out) gain += distanceBetween(distances, seat, out) - distanceBetween(distances, seat, into);
  }
  return gain;
}
