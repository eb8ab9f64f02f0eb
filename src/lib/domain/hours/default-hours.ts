import type { DayParts } from './day-parts.ts';
import type { MinuteRange } from './opening-hours.ts';

const OPEN: readonly MinuteRange[] = [{ from: 8 * 60 + 30, to: 18 * 60 + 30 }];

/** A new station's hours: 08:30–18:30 every day without a break, make-up workdays too, closed on public holidays. */
export const DEFAULT_HOURS = {
  weekly: [OPEN, OPEN, OPEN, OPEN, OPEN, OPEN, OPEN],
  publicHoliday: [],
  makeUpWorkday: OPEN,
} as const;

/** A new station's day parts: named times that meet whatever hours it will have. */
export const DEFAULT_DAY_PARTS: DayParts = {
  morning: { from: 0, to: 12 * 60 },
  afternoon: { from: 12 * 60, to: 18 * 60 },
  evening: { from: 18 * 60, to: 24 * 60 },
};
