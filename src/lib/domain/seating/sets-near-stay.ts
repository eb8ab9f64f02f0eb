import { carriedInto } from './carry-sets.ts';
import type { Stay } from './choose-sets-over-days.ts';
import { distanceBetween, sumOfDistancesTo } from './distances.ts';
import { isFeasible, type Run } from './feasible-sets.ts';
import { hasSeat } from './seat-bits.ts';
import { seatSetOf, type SeatSet } from './seat-set.ts';
import type { SetPool } from './set-pool.ts';
import { allowedPerRun, emptyPools, type Allowance, type StaySearch } from './stay-search.ts';
import {
  isSpent,
  STEPS_AROUND_EACH_SEAT,
  STEPS_PER_SEAT_CONSIDERED,
  STEPS_PER_SEAT_WRITTEN,
} from './work-budget.ts';

const EXCHANGES: Allowance = { inAll: 1500, leastPerRun: 4, mostPerRun: 40 };
/** Sets of the stay are tried this many runs further on and back. */
const RUNS_AROUND = 8;

/**
 * For each run the sets close to what the stay has there: the set itself, those of the runs around it where they are
 * feasible, those of the runs beside it with lost seats replaced, and its own with one seat exchanged.
 */
export function setsNear(search: StaySearch, stay: Stay): SetPool[] {
  const pools = emptyPools(search);
  pools.forEach((pool, at) => {
    const run = search.runs[at] as Run;
    const own = stay.sets[at] as SeatSet;
    pool.add(own);
    const around = new Set(stay.sets.slice(Math.max(0, at - RUNS_AROUND), at + RUNS_AROUND + 1));
    for (const set of around) if (isFeasible(search.hall, run, set)) pool.add(set);
    const beside = [stay.sets[at - 1], stay.sets[at + 1]].filter((set) => set !== undefined);
    for (const set of beside) {
      for (const next of carriedInto(search, at, set, search.bounds.after[at] as Int32Array)) pool.add(next);
    }
    for (const set of withOneSeatExchanged(search, at, own, beside)) pool.add(set);
  });
  return pools;
}

/** The best exchanges of those that make the set tighter or bring it nearer to the sets beside it. */
function withOneSeatExchanged(
  search: StaySearch,
  at: number,
  set: SeatSet,
  beside: readonly SeatSet[],
): SeatSet[] {
  if (isSpent(search.budget)) return [];
  const exchanges = exchangesOf(search, at, set, beside).slice(0, allowedPerRun(search, EXCHANGES));
  search.budget.stepsLeft -= exchanges.length * search.size * STEPS_PER_SEAT_WRITTEN;
  return exchanges
    .map(({ out, into }) => seatSetOf(search.hall, [...set.seats.filter((seat) => seat !== out), into]))
    .filter((exchanged) => isFeasible(search.hall, search.runs[at] as Run, exchanged));
}

interface Exchange {
  readonly out: number;
  readonly into: number;
  /** Whether a set beside it has the seat. */
  readonly wanted: boolean;
  /** By how much the sum of distances falls. */
  readonly gain: number;
}

function exchangesOf(search: StaySearch, at: number, set: SeatSet, beside: readonly SeatSet[]): Exchange[] {
  const { distances } = search.hall;
  const free = search.free[at] ?? [];
  const sums = new Map(
    [...set.seats, ...free].map((seat) => [seat, sumOfDistancesTo(distances, seat, set.seats)]),
  );
  search.budget.stepsLeft -= free.length * (search.size + STEPS_AROUND_EACH_SEAT) * STEPS_PER_SEAT_CONSIDERED;
  const exchanges: Exchange[] = [];
  for (const into of free) {
    if (hasSeat(set.bits, into)) continue;
    const wanted = beside.some((other) => hasSeat(other.bits, into));
    for (const out of set.seats) {
      const gain = (sums.get(out) ?? 0) - (sums.get(into) ?? 0) + distanceBetween(distances, into, out);
      if (wanted || gain > 0) exchanges.push({ out, into, wanted, gain });
    }
  }
  return exchanges.sort((a, b) => Number(b.wanted) - Number(a.wanted) || b.gain - a.gain);
}
