import type { FeasibleSets } from './feasible-sets.ts';
import type { Hall } from './hall.ts';
import { hasSeat, type SeatBits } from './seat-bits.ts';

/**
 * Grows a feasible set from one seat: again and again the cheapest free seat (next to the set where the set must be
 * connected), of equally cheap ones the nearest to the set as a whole, of those the lowest.
 * It cannot get stuck: each component of the free seats has room for the group (see `feasibleSetsOf`).
 */
export function growSet(
  hall: Hall,
  sets: FeasibleSets,
  size: number,
  start: number,
  free: readonly number[],
  costs: Int32Array,
): number[] {
  const { values, seatCount } = hall.distances;
  const distances = new Float64Array(seatCount);
  const chosen = [start];
  const reach = hall.graph[start]?.slice() ?? new Int32Array(hall.words);
  const open = free.filter((seat) => seat !== start);
  for (let last = start; chosen.length < size;) {
    let best = -1;
    for (let at = 0; at < open.length; at++) {
      const seat = open[at] as number;
      distances[seat] = (distances[seat] as number) + (values[last * seatCount + seat] as number);
      if (sets.connected && !hasSeat(reach, seat)) continue;
      if (best < 0 || isCheaper(seat, open[best] as number, costs, distances)) best = at;
    }
    if (best < 0) throw new Error('a component of the free seats is too small for the group');
    last = open[best] as number;
    open.splice(best, 1);
    chosen.push(last);
    addReach(reach, hall.graph[last]);
  }
  return chosen;
}

/** `open` is ascending, so that the earlier of two equal seats is the lower one. */
function isCheaper(seat: number, than: number, costs: Int32Array, distances: Float64Array): boolean {
  const difference = (costs[seat] as number) - (costs[than] as number);
  return difference < 0 || (difference === 0 && (distances[seat] as number) < (distances[than] as number));
}

function addReach(reach: SeatBits, neighbours: SeatBits | undefined): void {
  if (!neighbours) return;
  for (let word = 0; word < reach.length; word++) reach[word] = (reach[word] ?? 0) | (neighbours[word] ?? 0);
}
