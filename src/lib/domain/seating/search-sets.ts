import type { FeasibleSets } from './feasible-sets.ts';
import type { Hall } from './hall.ts';
import { nearestSums } from './nearest-sums.ts';
import { reachableFrom } from './neighbour-graph.ts';
import { addSeat, hasSeat, seatsOf, type SeatBits } from './seat-bits.ts';
import { compareSeats, measuredSetOf, type SeatSet } from './seat-set.ts';
import { isSpent, STEPS_PER_PAIR_PREPARED, stepsPerCandidate, type WorkBudget } from './work-budget.ts';

/** What a set must keep to be reported. `found` may tighten it while the search runs. */
export interface SearchLimits {
  /** Per seat a whole number; a set may cost `costMax` at most. */
  readonly costs: Int32Array;
  readonly costMax: number;
  /** Sets that cost exactly `costMax` may have this sum of distances at most. */
  distanceMax: number;
  /** Where given, those with exactly `distanceMax` must also have lower seat numbers than this one. */
  before: readonly number[] | null;
}

type Found = (set: SeatSet) => void;

/**
 * Reports every feasible set within the limits, each once; false where the budget ended first.
 *
 * Each set is built from its first seat by adding seats next to it; a seat that was tried is left out of what follows,
 * so no set comes twice. A branch ends where even the cheapest completion breaks the limits.
 */
export function searchSets(
  hall: Hall,
  sets: FeasibleSets,
  size: number,
  limits: SearchLimits,
  budget: WorkBudget,
  found: Found,
): boolean {
  const search = new SetSearch(hall, sets, size, limits, budget, found);
  search.run();
  return !isSpent(budget);
}

/** The candidates to add to the seats chosen so far, with their distances to those. One per number of chosen seats. */
interface Level {
  readonly seats: Int32Array;
  readonly distances: Float64Array;
  readonly neighbours: SeatBits;
  count: number;
  sum: number;
  cost: number;
}

const TRIED = -1;

class SetSearch {
  private readonly hall: Hall;
  private readonly sets: FeasibleSets;
  private readonly size: number;
  private readonly limits: SearchLimits;
  private readonly budget: WorkBudget;
  private readonly found: Found;
  private readonly levels: readonly Level[];
  private readonly nearest: Float64Array;
  private readonly stepsPerSeat: number;
  private readonly chosen: number[] = [];
  private readonly values: Float64Array;
  private readonly prices: Float64Array;
  private readonly smallest: Float64Array;

  constructor(
    hall: Hall,
    sets: FeasibleSets,
    size: number,
    limits: SearchLimits,
    budget: WorkBudget,
    found: Found,
  ) {
    this.hall = hall;
    this.sets = sets;
    this.size = size;
    this.limits = limits;
    this.budget = budget;
    this.found = found;
    const seatCount = hall.seatIds.length;
    this.levels = Array.from({ length: size + 1 }, () => ({
      seats: new Int32Array(seatCount),
      distances: new Float64Array(seatCount),
      neighbours: new Int32Array(hall.words),
      count: 0,
      sum: 0,
      cost: 0,
    }));
    const free = seatsOf(sets.free);
    this.nearest = nearestSums(hall.distances, free, size);
    this.stepsPerSeat = stepsPerCandidate(size);
    budget.stepsLeft -= free.length ** 2 * STEPS_PER_PAIR_PREPARED;
    this.values = new Float64Array(seatCount);
    this.prices = new Float64Array(seatCount);
    this.smallest = new Float64Array(size);
  }

  run(): void {
    const level = this.levels[0];
    if (!level) return;
    const free = seatsOf(this.sets.free);
    level.count = free.length;
    level.seats.set(free);
    for (let index = 0; index < free.length && !isSpent(this.budget); index++) this.branch(0, index);
  }

  /** Chooses the candidate at `index` of a level and goes on with those that are left. */
  private branch(depth: number, index: number): void {
    const from = this.levels[depth] as Level;
    const to = this.levels[depth + 1] as Level;
    const seat = from.seats[index] as number;
    const row = seat * this.hall.distances.seatCount;
    const { values } = this.hall.distances;
    from.seats[index] = TRIED;
    to.count = 0;
    to.sum = from.sum + (from.distances[index] as number);
    to.cost = from.cost + (this.limits.costs[seat] as number);
    for (let at = 0; at < from.count; at++) {
      const other = from.seats[at] as number;
      if (other === TRIED) continue;
      to.seats[to.count] = other;
      to.distances[to.count] = (from.distances[at] as number) + (values[row + other] as number);
      to.count += 1;
    }
    const neighbours = this.hall.graph[seat] as SeatBits;
    for (let word = 0; word < neighbours.length; word++) {
      to.neighbours[word] = (from.neighbours[word] as number) | (neighbours[word] as number);
    }
    this.budget.stepsLeft -= (from.count + 1) * this.stepsPerSeat;
    this.chosen.push(seat);
    this.visit(depth + 1);
    this.chosen.pop();
  }

  private visit(depth: number): void {
    const level = this.levels[depth] as Level;
    const rest = this.size - depth;
    if (rest === 0) this.report(level);
    if (rest === 0 || level.count < rest || !this.dropDear(level, rest)) return;
    if (this.sets.connected && rest > 1) this.dropUnreachable(level);
    for (let index = 0, left = level.count; index < level.count && left >= rest; index++) {
      if (this.sets.connected && !hasSeat(level.neighbours, level.seats[index] as number)) continue;
      if (isSpent(this.budget)) return;
      this.branch(depth, index);
      left -= 1;
    }
  }

  private report(level: Level): void {
    const { costMax, distanceMax, before } = this.limits;
    if (level.cost > costMax || (level.cost === costMax && level.sum > distanceMax)) return;
    const set = measuredSetOf(this.hall, this.chosen, level.sum);
    const isTie = level.cost === costMax && level.sum === distanceMax;
    if (!before || !isTie || compareSeats(set.seats, before) < 0) this.found(set);
  }

  /**
   * Drops candidates that are in no set within the limits; false where no set is left at all.
   * A completed set sums up to at least what it has, plus for each of its `rest` further seats the distances to the
   * chosen ones and half of those to its `rest - 1` nearest seats (all doubled here to stay whole).
   */
  private dropDear(level: Level, rest: number): boolean {
    const { costs, costMax } = this.limits;
    for (let at = 0; at < level.count; at++) {
      const seat = level.seats[at] as number;
      this.values[at] =
        2 * (level.distances[at] as number) + (this.nearest[seat * this.size + rest - 1] as number);
      this.prices[at] = costs[seat] as number;
    }
    const low = 2 * level.sum + this.sumOfSmallest(this.values, level.count, rest);
    const last = this.smallest[rest - 1] as number;
    const lowCost = level.cost + this.sumOfSmallest(this.prices, level.count, rest);
    const lastPrice = this.smallest[rest - 1] as number;
    if (this.isBeyond(lowCost, low) || this.isTooLate(level, rest, lowCost, low)) return false;
    const count = level.count;
    level.count = 0;
    for (let at = 0; at < count; at++) {
      const cost = lowCost + Math.max(0, (this.prices[at] as number) - lastPrice);
      if (cost > costMax || this.isBeyond(cost, low + Math.max(0, (this.values[at] as number) - last)))
        continue;
      level.seats[level.count] = level.seats[at] as number;
      level.distances[level.count] = level.distances[at] as number;
      level.count += 1;
    }
    return level.count >= rest;
  }

  private isBeyond(cost: number, doubledSum: number): boolean {
    const { costMax, distanceMax } = this.limits;
    return cost > costMax || (cost === costMax && doubledSum > 2 * distanceMax);
  }

  /** Whether a tie is the best to hope for, and even the lowest candidates do not come before the set to beat. */
  private isTooLate(level: Level, rest: number, cost: number, doubledSum: number): boolean {
    const { before, costMax, distanceMax } = this.limits;
    if (!before || cost !== costMax || doubledSum !== 2 * distanceMax) return false;
    const lowest = [...this.chosen, ...level.seats.subarray(0, rest)].sort((a, b) => a - b);
    return compareSeats(lowest, before) >= 0;
  }

  /** Drops candidates that do not hang together with the chosen seats. */
  private dropUnreachable(level: Level): void {
    const among = new Int32Array(this.hall.words);
    for (const seat of this.chosen) addSeat(among, seat);
    for (let at = 0; at < level.count; at++) addSeat(among, level.seats[at] as number);
    const reached = reachableFrom(this.hall.graph, this.chosen[0] as number, among);
    const count = level.count;
    level.count = 0;
    for (let at = 0; at < count; at++) {
      const seat = level.seats[at] as number;
      if (!hasSeat(reached, seat)) continue;
      level.seats[level.count] = seat;
      level.distances[level.count] = level.distances[at] as number;
      level.count += 1;
    }
  }

  /** The sum of the `wanted` smallest of the first `count` values, which are left sorted in `smallest`. */
  private sumOfSmallest(values: Float64Array, count: number, wanted: number): number {
    const { smallest } = this;
    let kept = 0;
    for (let at = 0; at < count; at++) {
      const value = values[at] as number;
      if (kept === wanted && value >= (smallest[wanted - 1] as number)) continue;
      let place = kept < wanted ? kept++ : wanted - 1;
      for (; place > 0 && (smallest[place - 1] as number) > value; place--) {
        smallest[place] = smallest[place - 1] as number;
      }
      smallest[place] = value;
    }
    let sum = 0;
    for (let at = 0; at < kept; at++) sum += smallest[at] as number;
    return sum;
  }
}
