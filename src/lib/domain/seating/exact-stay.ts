import { bestStay, filterLayer, layerBefore, type Layer, type Stay } from './choose-sets-over-days.ts';
import type { Run } from './feasible-sets.ts';
import type { Hall } from './hall.ts';
import { moveBoundsOf } from './move-bounds.ts';
import { flowBounds } from './fewest-moves.ts';
import { searchSets } from './search-sets.ts';
import { compareSeats, seatSetOf, type SeatSet } from './seat-set.ts';
import { isSpent, type WorkBudget } from './work-budget.ts';

/** More sets than this for one run, and the stay is left to the heuristic. */
export const SETS_PER_RUN_MAX = Number(process.env.SPR ?? 4000);

/**
 * The best stay by criteria 3 to 5, or null where the budget ended first.
 *
 * From the last run to the first it lists every set that can be part of a stay no worse than `known`, which some
 * stay reaches: a set is left out where the moves that each of its seats costs at least (or, moves being equal, the
 * distances) are beyond that. So what is found in these lists is the best of all.
 */
export function exactStay(
  hall: Hall,
  runs: readonly Run[],
  size: number,
  known: Pick<Stay, 'moves' | 'distance'>,
  distanceMin: number,
  budget: WorkBudget,
): Stay | null {
  const t0=performance.now();const bounds = process.env.OLD?{...moveBoundsOf(runs.map((run) => run.free), hall.seatIds.length),beforeBase:[],afterBase:[]}:flowBounds(runs.map((run) => run.free), hall.seatIds.length,size);if (process.env.DBG) console.log('flow',performance.now()-t0);
  const dayCount = runs.reduce((days, run) => days + run.dayCount, 0);
  const layers: Layer[] = [];
  let daysBefore = dayCount;
  for (const [at, run] of [...runs.entries()].reverse()) {
    daysBefore -= run.dayCount;
    const before = bounds.before[at] as Int32Array;
    const after = bounds.after[at] as Int32Array;
    const others = known.distance - (dayCount - run.dayCount) * distanceMin;
    const limits = { costs: before.map((moves, seat) => moves + (after[seat] as number)), costMax: known.moves - (bounds.beforeBase[at]??0) - (bounds.afterBase[at]??0), distanceMax: Math.floor(others / run.dayCount), before: null };
    const sets = listSets(hall, run, size, limits, budget);
    const layer = sets && layerBefore(layers[0] ?? null, sets, run.dayCount, size, budget);
    if (!layer) return null;
    const kept = filterLayer(layer, (set, moves, distance) => {
      const total = set.seats.reduce((sum, seat) => sum + (before[seat] as number), moves + (bounds.beforeBase[at]??0));
      return total < known.moves || (total === known.moves && distance + daysBefore * distanceMin <= known.distance);
    });
    const k0=kept.sets.length;const und=process.env.NODOM?kept:undominated(kept,size,budget);
    if (process.env.DBG) console.log('run',at,'sets',sets!.length,'kept',k0,'undominated',und.sets.length,'left',budget.stepsLeft);
    layers.unshift(und);
  }
  return bestStay(layers, size);
}

function listSets(hall: Hall, run: Run, size: number, limits: any, budget: WorkBudget): SeatSet[] | null {
  const sets: SeatSet[] = [];
  const all = searchSets(hall, run, size, limits, budget, (seats) => {
    sets.push(seatSetOf(hall, seats));
    if (sets.length > SETS_PER_RUN_MAX) budget.stepsLeft = 0;
  });
  return all ? sets.sort((a, b) => compareSeats(a.seats, b.seats)) : null;
}

import { countCommonSeats } from './seat-bits.ts';
function undominated(layer: Layer, size: number, budget: WorkBudget): Layer {
  const idx = layer.sets.map((_, i) => i).sort((a, b) => layer.moves[a]! - layer.moves[b]! || layer.distances[a]! - layer.distances[b]! || a - b);
  const keepIdx: number[] = [];
  const keep = new Set<SeatSet>();
  for (const a of idx) {
    let dominated = false;
    const m = layer.moves[a]!, d = layer.distances[a]!;
    for (const b of keepIdx) {
      const mb = layer.moves[b]!;
      if (mb >= m) break;
      budget.stepsLeft -= 0.25;
      if (layer.distances[b]! > d || (layer.distances[b] === d && b > a)) continue;
      if (mb + size - countCommonSeats(layer.sets[a]!.bits, layer.sets[b]!.bits) <= m) { dominated = true; break; }
    }
    if (!dominated) { keepIdx.push(a); keep.add(layer.sets[a]!); }
  }
  return filterLayer(layer, (s) => keep.has(s));
}
