import { MINUTES_PER_DAY } from '#lib/domain/time/instant.ts';
import type { MinuteRange } from './opening-hours.ts';

/**
 * Times as they are asked for: from 0 to 1439 on the day, to at most 2880, minutes beyond 1440 being those of the
 * day after. 22:00 to 02:00 is { from: 1320, to: 1560 } and belongs to the day on which it starts.
 */
export interface AskedRange {
  readonly from: number;
  readonly to: number;
}

export const ASKED_MINUTE_MAX = 2 * MINUTES_PER_DAY;

/** True for whole minutes with 0 ≤ from < 1440 and from < to ≤ 2880. */
export function isAskedRange(range: AskedRange): boolean {
  return (
    Number.isInteger(range.from) &&
    Number.isInteger(range.to) &&
    range.from >= 0 &&
    range.from < MINUTES_PER_DAY &&
    range.from < range.to &&
    range.to <= ASKED_MINUTE_MAX
  );
}

export function isOverMidnight(range: AskedRange): boolean {
  return range.to > MINUTES_PER_DAY;
}

/**
 * The open times of two days in a row, counted from the midnight that begins the first (0 to 2880).
 * Hours never pass midnight themselves, but 22:00–24:00 and 00:00–06:00 of the next day are one open time.
 */
export function openOverMidnight(
  open: readonly MinuteRange[],
  openNextDay: readonly MinuteRange[],
): AskedRange[] {
  const later = openNextDay.map(({ from, to }) => ({
    from: from + MINUTES_PER_DAY,
    to: to + MINUTES_PER_DAY,
  }));
  const evening = open.at(-1);
  const night = later[0];
  if (!evening || !night || evening.to !== night.from) return [...open, ...later];
  return [...open.slice(0, -1), { from: evening.from, to: night.to }, ...later.slice(1)];
}
