import { MINUTES_PER_DAY } from '#lib/domain/time/instant.ts';

const MINUTES_PER_HOUR = 60;

/**
 * Whether times on this grid look the same in every hour, or on every day: it divides an hour, or is whole hours that
 * divide a day. On any other grid (7 minutes, 5 hours) the times to choose from differ from hour to hour.
 */
export function isSlotGrid(minutes: number): boolean {
  if (!Number.isInteger(minutes) || minutes < 1) return false;
  if (MINUTES_PER_HOUR % minutes === 0) return true;
  return minutes % MINUTES_PER_HOUR === 0 && MINUTES_PER_DAY % minutes === 0;
}
