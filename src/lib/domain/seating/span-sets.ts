import { commonFeasibleSets, type FeasibleSets, type Run } from './feasible-sets.ts';
import { seatsOf } from './seat-bits.ts';
import { compareSets, type SeatSet } from './seat-set.ts';
import type { SetPool } from './set-pool.ts';
import { growCharged, type StaySearch } from './stay-search.ts';
import { isSpent, STEPS_PER_SEAT_CONSIDERED } from './work-budget.ts';

/** Runs from `first` to `last` that have feasible sets in common. */
interface Span {
  readonly first: number;
  readonly last: number;
  readonly common: FeasibleSets;
}

const STARTS_PER_SPAN = 12;
const SETS_KEPT_PER_SPAN = 6;

/** One set for each of the fewest spans that cover the stay, whatever the budget: every pool gets at least one. */
export function addCoveringSets(search: StaySearch, pools: readonly SetPool[]): void {
  for (let first = 0; first < search.runs.length;) {
    const span = longestSpanFrom(search, first);
    const free = seatsOf(span.common.free);
    const costs = costsIn(search, span);
    const cheapest = free.reduce((a, b) => ((costs[b] ?? 0) < (costs[a] ?? 0) ? b : a));
    const set = growCharged(search, span.common, cheapest, free, costs);
    addToSpan(span, set, pools);
    first = span.last + 1;
  }
}

/** For each longest span the tightest of the sets that grow from seats all over the hall. */
export function addSpanSets(search: StaySearch, pools: readonly SetPool[]): void {
  let covered = -1;
  for (let first = 0; first < search.runs.length && !isSpent(search.budget); first++) {
    const span = longestSpanFrom(search, first);
    if (span.last === covered) continue;
    covered = span.last;
    for (const set of setsOfSpan(search, span)) addToSpan(span, set, pools);
  }
}

function longestSpanFrom(search: StaySearch, first: number): Span {
  let common: FeasibleSets = search.runs[first] as Run;
  let last = first;
  for (let next = first + 1; next < search.runs.length; next++) {
    const narrower = commonFeasibleSets(search.hall, common, search.runs[next] as Run, search.size);
    search.budget.stepsLeft -= search.hall.seatIds.length * STEPS_PER_SEAT_CONSIDERED;
    if (!narrower) break;
    common = narrower;
    last = next;
  }
  return { first, last, common };
}

function setsOfSpan(search: StaySearch, span: Span): SeatSet[] {
  const free = seatsOf(span.common.free);
  const apart = Math.max(1, Math.floor(free.length / STARTS_PER_SPAN));
  const alike = new Int32Array(search.hall.seatIds.length);
  const sets: SeatSet[] = [];
  for (let at = 0; at < free.length; at += apart) {
    for (const costs of [costsIn(search, span), alike]) {
      sets.push(growCharged(search, span.common, free[at] as number, free, costs));
    }
  }
  return sets.sort(compareSets).slice(0, SETS_KEPT_PER_SPAN);
}

/** Seats that are free for long before and after the span are cheap. */
function costsIn(search: StaySearch, span: Span): Int32Array {
  const before = search.bounds.before[span.first] as Int32Array;
  const after = search.bounds.after[span.last] as Int32Array;
  return before.map((moves, seat) => moves + (after[seat] ?? 0));
}

function addToSpan(span: Span, set: SeatSet, pools: readonly SetPool[]): void {
  for (const pool of pools.slice(span.first, span.last + 1)) pool.add(set);
}
