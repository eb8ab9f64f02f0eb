import type { LocalDay } from '#lib/domain/time/local-day.ts';
import { seatsOfSlots, type GivenOnDay } from './seats-of-slots.ts';

/**
 * The slots (the first is 1) whose seat is another one than before on a day from `today` on, or that had a seat on one of the days
 * that are `lost` to them in some other way, such as fewer hours.
 */
export function slotsWithOtherSeat(
  before: readonly GivenOnDay[],
  after: readonly GivenOnDay[],
  lost: ReadonlySet<LocalDay>,
  today: LocalDay,
): number[] {
  const had = new Map(seatsOfSlots(before).map(({ day, seats }) => [day, seats]));
  const slots = new Set<number>();
  for (const { day, seats } of seatsOfSlots(after)) {
    if (day < today) continue;
    for (const [index, seat] of (had.get(day) ?? []).entries())
      if (seat !== null && (lost.has(day) || seats[index] !== seat)) slots.add(index + 1);
  }
  return [...slots].sort((a, b) => a - b);
}
