import { describe, expect, test } from 'vitest';
import { insideOpenHours } from './opening-hours.ts';
import { isAskedRange, isOverMidnight, openOverMidnight } from './over-midnight.ts';

describe('asked times', () => {
  test.each([
    [0, 1],
    [0, 1440],
    [1439, 1440],
    [1320, 1560],
    [1439, 2880],
    [0, 2880],
  ])('%i to %i can be asked for', (from, to) => {
    expect(isAskedRange({ from, to })).toBe(true);
  });

  test.each([
    [1440, 1500],
    [-1, 60],
    [60, 60],
    [61, 60],
    [0, 2881],
    [0.5, 60],
    [0, 60.5],
    [NaN, 60],
    [0, NaN],
  ])('%d to %d can not', (from, to) => {
    expect(isAskedRange({ from, to })).toBe(false);
  });

  test('midnight itself belongs to the day that it ends', () => {
    expect(isOverMidnight({ from: 1320, to: 1440 })).toBe(false);
    expect(isOverMidnight({ from: 1320, to: 1441 })).toBe(true);
  });
});

describe('two days in a row', () => {
  const evening = { from: 1320, to: 1440 };
  const night = { from: 0, to: 360 };

  test('join where the first is open to midnight and the second from midnight', () => {
    const open = openOverMidnight([{ from: 540, to: 600 }, evening], [night, { from: 540, to: 600 }]);
    expect(open).toEqual([
      { from: 540, to: 600 },
      { from: 1320, to: 1800 },
      { from: 1980, to: 2040 },
    ]);
    expect(insideOpenHours(open, { from: 1320, to: 1560 })).toBe('inside');
    expect(insideOpenHours(open, { from: 1320, to: 1801 })).toBe('outside');
    expect(insideOpenHours(open, { from: 1400, to: 2000 })).toBe('across-break');
  });

  test.each([
    [[{ from: 1320, to: 1439 }], [night]],
    [[evening], [{ from: 1, to: 360 }]],
  ])('stay apart where a minute lacks at midnight', (today, tomorrow) => {
    const open = openOverMidnight(today, tomorrow);
    expect(open).toHaveLength(2);
    expect(insideOpenHours(open, { from: 1330, to: 1500 })).toBe('across-break');
  });

  test('one of them may be closed', () => {
    expect(openOverMidnight([evening], [])).toEqual([evening]);
    expect(openOverMidnight([], [night])).toEqual([{ from: 1440, to: 1800 }]);
    expect(openOverMidnight([], [])).toEqual([]);
    expect(insideOpenHours(openOverMidnight([evening], []), { from: 1320, to: 1441 })).toBe('outside');
  });

  test('a hall that never closes is open for two whole days', () => {
    const always = [{ from: 0, to: 1440 }];
    expect(openOverMidnight(always, always)).toEqual([{ from: 0, to: 2880 }]);
  });
});
