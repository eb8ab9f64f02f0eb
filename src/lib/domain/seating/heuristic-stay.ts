import { bestStay, layerBefore, type Layer, type Stay } from './choose-sets-over-days.ts';
import { commonFeasibleSets, isFeasible, type FeasibleSets, type Run } from './feasible-sets.ts';
import { growSet } from './grow-set.ts';
import type { Hall } from './hall.ts';
import { moveBoundsOf, type MoveBounds } from './move-bounds.ts';
import { addSeat, countCommonSeats, hasSeat, intersectBits, removeSeat, seatsOf } from './seat-bits.ts';
import { compareSets, seatSetOf, type SeatSet } from './seat-set.ts';
import { SetPool } from './set-pool.ts';
import { isSpent, type WorkBudget } from './work-budget.ts';

interface Context { hall: Hall; runs: readonly Run[]; size: number; bounds: MoveBounds; budget: WorkBudget; none: Int32Array; pools: SetPool[] }

export function heuristicStay(hall: Hall, runs: readonly Run[], size: number, budget: WorkBudget): Stay {
  const bounds = moveBoundsOf(runs.map((r) => r.free), hall.seatIds.length);
  const pools = runs.map(() => new SetPool());
  const c: Context = { hall, runs, size, bounds, budget, none: new Int32Array(hall.seatIds.length), pools };
  windows(c, 1, false);
  windows(c, 12, true);
  sweep(c, 1);
  sweep(c, -1);
  let stay = choose(c, pools);
  if (process.env.DBG) console.log('after sweeps', stay.moves, stay.distance, budget.stepsLeft);
  for (;;) {
    if (isSpent(budget)) return stay;
    const better = choose(c, neighbours(c, stay));
    if (process.env.DBG) console.log('improved', better.moves, better.distance, budget.stepsLeft);
    if (better.moves > stay.moves || (better.moves === stay.moves && better.distance >= stay.distance)) return better;
    stay = better;
  }
}

function choose(c: Context, pools: readonly SetPool[]): Stay {
  const layers: Layer[] = [];
  for (let i = c.runs.length - 1; i >= 0; i--) {
    const b = { stepsLeft: Infinity };
    const layer = layerBefore(layers[0] ?? null, pools[i]!.sets(), c.runs[i]!.dayCount, c.size, b)!;
    layers.unshift(layer);
  }
  for (const [i, l] of layers.entries()) c.budget.stepsLeft -= l.sets.length * (layers[i + 1]?.sets.length ?? 0) * 0.3;
  return bestStay(layers, c.size);
}

function grow(c: Context, sets: FeasibleSets, start: number, free: readonly number[], costs: Int32Array) {
  c.budget.stepsLeft -= free.length * c.size;
  return growSet(c.hall, sets, c.size, start, free, costs);
}

function windows(c: Context, seeds: number, overlapping: boolean): void {
  let lastEnd = -1;
  for (let i = 0; i < c.runs.length; i++) {
    if (overlapping && isSpent(c.budget)) return;
    let w: FeasibleSets = c.runs[i]!;
    let j = i;
    for (; j + 1 < c.runs.length; j++) {
      const next = commonFeasibleSets(c.hall, w, c.runs[j + 1]!, c.size);
      if (!next) break;
      w = next;
    }
    if (j > lastEnd) {
      lastEnd = j;
      const free = seatsOf(w.free);
      const costs = c.bounds.before[i]!.map((m, s) => m + c.bounds.after[j]![s]!);
      const sets: SeatSet[] = [];
      const step = Math.max(1, Math.floor(free.length / seeds));
      for (let k = 0; k < free.length; k += step) {
        for (const cost of overlapping ? [costs, c.none] : [costs]) {
          const g = grow(c, w, free[k]!, free, cost);
          if (g) sets.push(seatSetOf(c.hall, g));
        }
        if (!overlapping && sets.length) break;
      }
      sets.sort(compareSets);
      for (const s of sets.slice(0, 6)) for (let r = i; r <= j; r++) c.pools[r]!.add(s);
    }
    if (!overlapping) i = j;
  }
}

const BEAM = 12;

function sweep(c: Context, dir: 1 | -1): void {
  const R = c.runs.length;
  const at = (k: number) => (dir === 1 ? k : R - 1 - k);
  let states = c.pools[at(0)]!.sets().map((set) => ({ set, g: 0 }));
  const ahead = dir === 1 ? c.bounds.after : c.bounds.before;
  for (let k = 0; k < R; k++) {
    const here = at(k);
    const score = (s: { set: SeatSet; g: number }) => s.g + s.set.seats.reduce((a, b) => a + ahead[here]![b]!, 0);
    const top = states.map((s) => ({ ...s, v: score(s) })).sort((a, b) => a.v - b.v || compareSets(a.set, b.set)).slice(0, BEAM);
    if (k === R - 1 || isSpent(c.budget)) return;
    const next = at(k + 1);
    const run = c.runs[next]!;
    const pool = c.pools[next]!;
    const free = seatsOf(run.free);
    for (const { set } of top) {
      if (isFeasible(c.hall, run, set)) { pool.add(set); continue; }
      for (const s of repairs(c, run, free, set, ahead[next]!)) pool.add(s);
    }
    states = pool.sets().map((set) => ({ set, g: Math.min(...top.map((t) => t.g + c.size - countCommonSeats(t.set.bits, set.bits))) }));
    c.budget.stepsLeft -= states.length * top.length;
  }
}

function repairs(c: Context, run: Run, free: readonly number[], set: SeatSet, ahead: Int32Array): SeatSet[] {
  const kept = seatsOf(intersectBits(set.bits, run.free));
  const out: SeatSet[] = [];
  const lasting = new Int32Array(c.hall.seatIds.length);
  const nearest = new Int32Array(c.hall.seatIds.length);
  for (const s of free) { const k = hasSeat(set.bits, s); lasting[s] = k ? 0 : 1 + ahead[s]!; nearest[s] = k ? 0 : 1; }
  const tried = new Set<string>();
  for (const start of kept) for (const costs of [lasting, nearest]) {
    const g = grow(c, run, start, free, costs);
    if (!g) continue;
    const s = seatSetOf(c.hall, g);
    if (tried.has(s.seats.join())) continue;
    tried.add(s.seats.join());
    out.push(s);
  }
  return out;
}

function neighbours(c: Context, stay: Stay): SetPool[] {
  return c.runs.map((run, i) => {
    const pool = new SetPool();
    for (const s of new Set(stay.sets)) if (isFeasible(c.hall, run, s)) pool.add(s);
    const set = stay.sets[i]!;
    const free = seatsOf(run.free);
    for (const o of [stay.sets[i - 1], stay.sets[i + 1]]) if (o && o !== set) for (const s of repairs(c, run, free, o, c.none)) pool.add(s);
    for (const out of set.seats) for (const into of free) {
      if (hasSeat(set.bits, into)) continue;
      const bits = set.bits.slice(); removeSeat(bits, out); addSeat(bits, into);
      const s = seatSetOf(c.hall, seatsOf(bits));
      if (isFeasible(c.hall, run, s)) pool.add(s);
    }
    c.budget.stepsLeft -= c.size * free.length * 3;
    return pool;
  });
}
