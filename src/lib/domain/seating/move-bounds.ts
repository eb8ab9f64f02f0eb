import { hasSeat, type SeatBits } from './seat-bits.ts';

/** What one person must move at least who sits on a seat on a day, alone in the hall. Per day and seat index. */
export interface MoveBounds {
  readonly before: readonly Int32Array[];
  readonly after: readonly Int32Array[];
}

/**
 * Fewest moves of a single person over the days before, and after, sitting on each seat; `free` is given per day.
 * For a group the sum over its seats is a bound from below: its members only get in each other's way.
 */
export function moveBoundsOf(free: readonly SeatBits[], seatCount: number): MoveBounds {
  return {
    before: fewestMovesUpTo(free, seatCount),
    after: fewestMovesUpTo(free.toReversed(), seatCount).reverse(),
  };
}

/** Who keeps the seat pays what the day before paid; who comes to it, one more than the cheapest of the day before. */
function fewestMovesUpTo(free: readonly SeatBits[], seatCount: number): Int32Array[] {
  let lowest = -1;
  let previous: { moves: Int32Array; free: SeatBits } | null = null;
  return free.map((today) => {
    const moves = new Int32Array(seatCount);
    let lowestToday = Infinity;
    for (let seat = 0; seat < seatCount; seat++) {
      const kept = previous !== null && hasSeat(previous.free, seat);
      moves[seat] = kept ? (previous?.moves[seat] ?? 0) : lowest + 1;
      if (hasSeat(today, seat)) lowestToday = Math.min(lowestToday, moves[seat] ?? 0);
    }
    lowest = lowestToday;
    previous = { moves, free: today };
    return moves;
  });
}
