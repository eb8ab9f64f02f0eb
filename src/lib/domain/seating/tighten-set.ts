import { distanceBetween, sumOfDistancesTo } from './distances.ts';
import { isFeasible, type FeasibleSets } from './feasible-sets.ts';
import type { Hall } from './hall.ts';
import { hasSeat, seatsOf } from './seat-bits.ts';
import { compareSets, seatSetOf, type SeatSet } from './seat-set.ts';

/** Exchanges one seat at a time for a free one while the set gets better by criteria 4 and 5. */
export function tightenSet(hall: Hall, sets: FeasibleSets, set: SeatSet): SeatSet {
  let best = set;
  for (let next = betterByOneSeat(hall, sets, best); next; next = betterByOneSeat(hall, sets, best))
    best = next;
  return best;
}

function betterByOneSeat(hall: Hall, sets: FeasibleSets, set: SeatSet): SeatSet | null {
  const sums = hall.seatIds.map((_, seat) => sumOfDistancesTo(hall.distances, seat, set.seats));
  let best = set;
  for (const into of seatsOf(sets.free)) {
    if (hasSeat(set.bits, into)) continue;
    for (const out of set.seats) {
      const between = distanceBetween(hall.distances, into, out);
      const distance = set.distance + (sums[into] ?? 0) - between - (sums[out] ?? 0);
      if (distance > best.distance) continue;
      const swapped = seatSetOf(hall, [...set.seats.filter((seat) => seat !== out), into]);
      if (compareSets(swapped, best) < 0 && isFeasible(hall, sets, swapped)) best = swapped;
    }
  }
  return best === set ? null : best;
}
