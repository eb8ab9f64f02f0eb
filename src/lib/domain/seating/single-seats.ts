import { moveBoundsOf } from './move-bounds.ts';
import { hasSeat, type SeatBits } from './seat-bits.ts';

/**
 * The seat index per served day for one person: fewest moves, of equal ones the lowest numbers day by day. Always
 * exact: alone in the hall, what lies ahead of a seat is known for each of them. `free` is given per served day.
 */
export function singleSeatsOf(free: readonly SeatBits[], seatCount: number): number[] {
  if (free.length === 1) return [lowestOf(free[0] as SeatBits, seatCount)];
  const { after } = moveBoundsOf(free, seatCount);
  const chosen: number[] = [];
  free.forEach((today, day) => {
    const movesAhead = after[day] as Int32Array;
    const last = chosen.at(-1);
    let best = -1;
    let fewest = Infinity;
    for (let seat = 0; seat < seatCount; seat++) {
      if (!hasSeat(today, seat)) continue;
      const moves = (movesAhead[seat] as number) + (last === undefined || last === seat ? 0 : 1);
      if (moves < fewest) {
        fewest = moves;
        best = seat;
      }
    }
    chosen.push(best);
  });
  return chosen;
}

/** On a single day nobody moves. */
function lowestOf(free: SeatBits, seatCount: number): number {
  let seat = 0;
  while (seat < seatCount && !hasSeat(free, seat)) seat++;
  return seat;
}
