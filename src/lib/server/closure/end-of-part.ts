import type { ClosedPlaces } from '#lib/domain/closure/plan-closure.ts';
import { addDays, type LocalDay } from '#lib/domain/time/local-day.ts';
import type { Moves } from './plan-moves.ts';

/** Days of bookings that one commit moves, and claims that it writes, so that nobody waits long for the gate. */
export const MOVES_PER_PART_MAX = 150;
const CLAIMS_PER_PART_MAX = 4_000;

/** How far a part goes: the first day that is left for the next one; null where all of it is one part. */
export function endOfPart(
  { parts, resourceIds }: ClosedPlaces,
  { moves }: Pick<Moves, 'moves'>,
): LocalDay | null {
  const days = [...new Set(parts.map((one) => one.day))].sort((a, b) => a - b);
  const last = days.at(-1);
  let claims = 0;
  for (const day of days) {
    claims += resourceIds.size;
    const moved = moves.filter((one) => one.day <= day).length;
    const isFull = moved > MOVES_PER_PART_MAX || claims > CLAIMS_PER_PART_MAX;
    // One day is carried out as a whole, however much it is.
    if (isFull && day !== days[0]) return day;
    if (isFull && day !== last) return addDays(day, 1);
  }
  return null;
}
