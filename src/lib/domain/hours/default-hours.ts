import type { DayParts } from './day-parts.ts';

interface Times {
  from: number;
  to: number;
}

/** A new station's hours: 08:30–18:30 every day without a break, make-up workdays too, closed on public holidays. */
export function defaultHours(): {
  weekly: [Times[], Times[], Times[], Times[], Times[], Times[], Times[]];
  publicHoliday: Times[];
  makeUpWorkday: Times[];
} {
  const open = (): Times[] => [{ from: 8 * 60 + 30, to: 18 * 60 + 30 }];
  return {
    weekly: [open(), open(), open(), open(), open(), open(), open()],
    publicHoliday: [],
    makeUpWorkday: open(),
  };
}

/** A new station's day parts: named times that meet whatever hours it will have. */
export const DEFAULT_DAY_PARTS: DayParts = {
  morning: { from: 0, to: 12 * 60 },
  afternoon: { from: 12 * 60, to: 18 * 60 },
  evening: { from: 18 * 60, to: 24 * 60 },
};
