import type { LocalDay } from '#lib/domain/time/local-day.ts';
import { seatsOfSlots, type GivenOnDay } from './seats-of-slots.ts';

/**
 * The slots (the first is 1) that have lost their seat on a day from `today` on that the stay goes on with, because the day has
 * fewer seats than before. A day that nobody comes on any more takes no seat away: it is given back as a whole.
 */
export function slotsWithoutSeat(
  before: readonly GivenOnDay[],
  after: readonly GivenOnDay[],
  today: LocalDay,
): number[] {
  const had = new Map(
    seatsOfSlots(before).map(({ day, seats }) => [day, seats.filter((seat) => seat !== null)]),
  );
  const lost = new Set<number>();
  for (const { day, seats } of seatsOfSlots(after)) {
    const count = had.get(day)?.length ?? 0;
    if (day < today) continue;
    for (let slot = 1; slot <= count; slot += 1) if ((seats[slot - 1] ?? null) === null) lost.add(slot);
  }
  return [...lost].sort((a, b) => a - b);
}
