import { countCommonSeats } from './seat-bits.ts';
import type { SeatSet } from './seat-set.ts';
import { isSpent, type WorkBudget } from './work-budget.ts';

/** The sets to choose from for one run of days, with what the rest of the stay costs from each of them on. */
export interface Layer {
  readonly dayCount: number;
  /** Ascending by seat numbers. */
  readonly sets: readonly SeatSet[];
  /** Fewest moves from this run to the end of the stay. */
  readonly moves: readonly number[];
  /** With these moves, the smallest sum of distances over the days of this run and all later ones. */
  readonly distances: readonly number[];
}

/** A set per run, and what they come to over the stay. */
export interface Stay {
  readonly sets: readonly SeatSet[];
  readonly moves: number;
  readonly distance: number;
}

/** The layer before `next` (null: the last one). Costs one step per pair looked at; null where the budget ended. */
export function layerBefore(
  next: Layer | null,
  sets: readonly SeatSet[],
  dayCount: number,
  size: number,
  budget: WorkBudget,
): Layer | null {
  const order = next ? ascendingByMoves(next) : [];
  const moves: number[] = [];
  const distances: number[] = [];
  for (const set of sets) {
    const rest = next ? cheapestNext(set, next, order, size, budget) : { moves: 0, distance: 0 };
    if (isSpent(budget)) return null;
    moves.push(rest.moves);
    distances.push(rest.distance + dayCount * set.distance);
  }
  return { dayCount, sets, moves, distances };
}

function ascendingByMoves(layer: Layer): number[] {
  return layer.sets.map((_, index) => index).sort((a, b) => (layer.moves[a] ?? 0) - (layer.moves[b] ?? 0));
}

function cheapestNext(set: SeatSet, next: Layer, order: readonly number[], size: number, budget: WorkBudget) {
  let moves = Infinity;
  let distance = Infinity;
  for (const index of order) {
    const rest = next.moves[index] as number;
    // From here on even keeping all seats is dearer than the best found.
    if (rest > moves) break;
    budget.stepsLeft -= 0.25;
    const total = rest + size - countCommonSeats(set.bits, (next.sets[index] as SeatSet).bits);
    if (total > moves) continue;
    const sum = next.distances[index] as number;
    if (total < moves || sum < distance) distance = sum;
    moves = total;
  }
  return { moves, distance };
}

/** Of all best ways through the layers, in the order of the days, the one with the lowest seat numbers. */
export function bestStay(layers: readonly Layer[], size: number): Stay {
  const first = layers[0];
  if (!first) return { sets: [], moves: 0, distance: 0 };
  const moves = first.moves.reduce((a, b) => Math.min(a, b), Infinity);
  const distance = first.distances.reduce((a, b, at) => (first.moves[at] === moves ? Math.min(a, b) : a), Infinity);
  const sets: SeatSet[] = [];
  let left = { moves, distance };
  for (const layer of layers) {
    const last = sets.at(-1);
    const moved = (set: SeatSet) => (last ? size - countCommonSeats(last.bits, set.bits) : 0);
    const at = layer.sets.findIndex(
      (set, index) => layer.distances[index] === left.distance && (layer.moves[index] ?? 0) + moved(set) === left.moves,
    );
    const set = layer.sets[at] as SeatSet;
    sets.push(set);
    left = { moves: layer.moves[at] as number, distance: left.distance - layer.dayCount * set.distance };
  }
  return { sets, moves, distance };
}

/** The layer without the sets that `keep` turns down. */
export function filterLayer(
  layer: Layer,
  keep: (set: SeatSet, moves: number, distance: number) => boolean,
): Layer {
  const kept = layer.sets
    .map((_, index) => index)
    .filter((at) => keep(layer.sets[at] as SeatSet, layer.moves[at] as number, layer.distances[at] as number));
  return {
    dayCount: layer.dayCount,
    sets: kept.map((at) => layer.sets[at] as SeatSet),
    moves: kept.map((at) => layer.moves[at] as number),
    distances: kept.map((at) => layer.distances[at] as number),
  };
}
