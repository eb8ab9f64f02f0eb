import { describe, expect, test } from 'vitest';
import { rangesOfDayPart, type DayParts } from './day-parts.ts';
import { insideOpenHours } from './opening-hours.ts';

const PARTS: DayParts = {
  morning: { from: 0, to: 720 },
  afternoon: { from: 720, to: 1080 },
  evening: { from: 1080, to: 1440 },
};

const HALL_WITH_BREAK = [
  { from: 510, to: 690 },
  { from: 780, to: 1110 },
];

describe('a day part is what of it is open', () => {
  test.each([
    ['morning', [{ from: 510, to: 690 }]],
    ['afternoon', [{ from: 780, to: 1080 }]],
    ['evening', [{ from: 1080, to: 1110 }]],
    ['full-day', HALL_WITH_BREAK],
  ] as const)('%s', (part, ranges) => {
    expect(rangesOfDayPart(HALL_WITH_BREAK, PARTS, part)).toEqual(ranges);
  });

  test('every range of a day part is inside the opening hours', () => {
    for (const part of ['morning', 'afternoon', 'evening', 'full-day'] as const) {
      for (const range of rangesOfDayPart(HALL_WITH_BREAK, PARTS, part)) {
        expect(insideOpenHours(HALL_WITH_BREAK, range)).toBe('inside');
      }
    }
  });

  test('a part that lies within the break or after closing is empty', () => {
    const parts = { ...PARTS, afternoon: { from: 690, to: 780 }, evening: { from: 1110, to: 1440 } };
    expect(rangesOfDayPart(HALL_WITH_BREAK, parts, 'afternoon')).toEqual([]);
    expect(rangesOfDayPart(HALL_WITH_BREAK, parts, 'evening')).toEqual([]);
  });

  test('on a closed day every part is empty, the whole day too', () => {
    for (const part of ['morning', 'afternoon', 'evening', 'full-day'] as const) {
      expect(rangesOfDayPart([], PARTS, part)).toEqual([]);
    }
  });

  test('a part around the break has two ranges', () => {
    const parts = { ...PARTS, morning: { from: 600, to: 840 } };
    expect(rangesOfDayPart(HALL_WITH_BREAK, parts, 'morning')).toEqual([
      { from: 600, to: 690 },
      { from: 780, to: 840 },
    ]);
  });
});
