import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instantOf, type Instant } from './instant.ts';
import {
  covers,
  intersectionOf,
  intervalOf,
  lengthOf,
  mergeIntervals,
  overlaps,
  subtractIntervals,
  type Interval,
} from './interval.ts';

function span(from: number, to: number): Interval {
  return intervalOf(instantOf(from), instantOf(to));
}

/** Few minutes, so that intervals meet, touch and contain each other often. */
const someInterval = fc
  .tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 1, max: 10 }))
  .map(([from, length]) => span(from, from + length));

function minutesOf(...intervals: readonly Interval[]): Set<number> {
  const minutes = new Set<number>();
  for (const { from, to } of intervals) for (let minute = from; minute < to; minute++) minutes.add(minute);
  return minutes;
}

/** Ascending, disjoint, and with a gap between neighbours. */
function isCanonical(intervals: readonly Interval[]): boolean {
  return intervals.every(({ from, to }, index) => {
    const before = intervals[index - 1];
    return from < to && (!before || before.to < from);
  });
}

describe('an interval', () => {
  test('of one minute can be built, an empty, reversed or unordered one cannot', () => {
    expect(span(5, 6)).toEqual({ from: 5, to: 6 });
    expect(() => span(5, 5)).toThrow(RangeError);
    expect(() => span(6, 5)).toThrow(RangeError);
    expect(() => intervalOf(NaN as Instant, instantOf(5))).toThrow(RangeError);
  });

  test('back to back is no clash', () => {
    expect(overlaps(span(0, 10), span(10, 20))).toBe(false);
    expect(overlaps(span(10, 20), span(0, 10))).toBe(false);
    expect(overlaps(span(0, 11), span(10, 20))).toBe(true);
    expect(intersectionOf(span(0, 10), span(10, 20))).toBeNull();
  });

  test('covers itself and its parts, not a minute more on either side', () => {
    expect(covers(span(10, 20), span(10, 20))).toBe(true);
    expect(covers(span(10, 20), span(12, 13))).toBe(true);
    expect(covers(span(10, 20), span(9, 20))).toBe(false);
    expect(covers(span(10, 20), span(10, 21))).toBe(false);
  });

  test('has its length in minutes', () => {
    expect(lengthOf(span(10, 25))).toBe(15);
  });
});

test('overlap, intersection and covering agree with the sets of minutes', () => {
  const seen = { apart: 0, touching: 0, overlapping: 0, covering: 0 };
  fc.assert(
    fc.property(someInterval, someInterval, (a, b) => {
      const inA = minutesOf(a);
      const common = new Set([...minutesOf(b)].filter((minute) => inA.has(minute)));
      const both = intersectionOf(a, b);
      expect(both ? minutesOf(both) : new Set()).toEqual(common);
      expect(overlaps(a, b)).toBe(common.size > 0);
      expect(covers(a, b)).toBe(common.size === b.to - b.from);
      if (covers(a, b)) seen.covering += 1;
      else if (common.size > 0) seen.overlapping += 1;
      else if (a.to === b.from || b.to === a.from) seen.touching += 1;
      else seen.apart += 1;
    }),
    { numRuns: 2000 },
  );
  for (const count of Object.values(seen)) expect(count).toBeGreaterThan(50);
});

describe('merging', () => {
  test('joins what touches, keeps what has a gap', () => {
    expect(mergeIntervals([span(20, 30), span(0, 10), span(10, 15), span(16, 18)])).toEqual([
      span(0, 15),
      span(16, 18),
      span(20, 30),
    ]);
  });

  test('swallows an interval inside another and knows no interval at all', () => {
    expect(mergeIntervals([span(0, 30), span(5, 6)])).toEqual([span(0, 30)]);
    expect(mergeIntervals([])).toEqual([]);
  });

  test('leaves its argument as it was', () => {
    const given = Object.freeze([span(10, 20), span(0, 10)]);
    mergeIntervals(given);
    expect(given).toEqual([span(10, 20), span(0, 10)]);
  });
});

test('merging and subtracting keep exactly the right minutes, in ascending order with gaps between', () => {
  fc.assert(
    fc.property(someInterval, fc.array(someInterval, { maxLength: 8 }), (whole, taken) => {
      const merged = mergeIntervals(taken);
      expect(minutesOf(...merged)).toEqual(minutesOf(...taken));
      expect(isCanonical(merged)).toBe(true);

      const covered = minutesOf(...taken);
      const rest = subtractIntervals(whole, taken);
      expect(minutesOf(...rest)).toEqual(
        new Set([...minutesOf(whole)].filter((minute) => !covered.has(minute))),
      );
      expect(isCanonical(rest)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

describe('subtracting', () => {
  test('leaves the whole where nothing is taken and nothing where all of it is', () => {
    expect(subtractIntervals(span(10, 20), [])).toEqual([span(10, 20)]);
    expect(subtractIntervals(span(10, 20), [span(0, 10), span(20, 30)])).toEqual([span(10, 20)]);
    expect(subtractIntervals(span(10, 20), [span(0, 15), span(15, 40)])).toEqual([]);
  });

  test('leaves the pieces around a hole', () => {
    expect(subtractIntervals(span(10, 20), [span(13, 14), span(19, 25)])).toEqual([
      span(10, 13),
      span(14, 19),
    ]);
  });
});
