import { describe, expect, it } from 'vitest';
import { rangesOfDayPart } from './day-parts.ts';
import { DEFAULT_DAY_PARTS, defaultHours } from './default-hours.ts';

const OPEN = [{ from: 510, to: 1110 }];

describe('a new station', () => {
  it('is open 08:30–18:30 on all seven days and on make-up workdays, and closed on public holidays', () => {
    const { weekly, publicHoliday, makeUpWorkday } = defaultHours();
    expect(weekly).toEqual([OPEN, OPEN, OPEN, OPEN, OPEN, OPEN, OPEN]);
    expect(makeUpWorkday).toEqual(OPEN);
    expect(publicHoliday).toEqual([]);
  });

  it('has a morning, an afternoon and an evening that together are its whole day', () => {
    const parts = (['morning', 'afternoon', 'evening'] as const).flatMap((part) =>
      rangesOfDayPart(OPEN, DEFAULT_DAY_PARTS, part),
    );
    expect(parts).toEqual([
      { from: 510, to: 720 },
      { from: 720, to: 1080 },
      { from: 1080, to: 1110 },
    ]);
  });

  it('shares its hours with no other station', () => {
    expect(defaultHours().weekly[0]).not.toBe(defaultHours().weekly[0]);
  });
});
