import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instantOf, type Instant } from '#lib/domain/time/instant.ts';
import { intervalOf, lengthOf } from '#lib/domain/time/interval.ts';
import { formatLocalDay, parseLocalDay, type LocalDay } from '#lib/domain/time/local-day.ts';
import { localDayAt } from '#lib/domain/time/time-zone.ts';
import { intervalsOf, splitAtMidnight } from './day-intervals.ts';

function day(text: string): LocalDay {
  return parseLocalDay(text)!;
}

function utc(text: string): Instant {
  return instantOf(Date.parse(text) / 60_000);
}

describe('times of a day become instants', () => {
  test('江城驿站 with a break has two intervals', () => {
    const ranges = [
      { from: 510, to: 720 },
      { from: 780, to: 1110 },
    ];
    expect(intervalsOf('Asia/Shanghai', day('2026-12-01'), ranges)).toEqual([
      { from: utc('2026-12-01T00:30Z'), to: utc('2026-12-01T04:00Z') },
      { from: utc('2026-12-01T05:00Z'), to: utc('2026-12-01T10:30Z') },
    ]);
  });

  test('a range that the clocks leave out is dropped, one that they shorten keeps the rest', () => {
    const ranges = [
      { from: 120, to: 180 },
      { from: 150, to: 240 },
      { from: 60, to: 150 },
    ];
    expect(intervalsOf('America/New_York', day('2026-03-08'), ranges)).toEqual([
      { from: utc('2026-03-08T07:00Z'), to: utc('2026-03-08T08:00Z') },
      { from: utc('2026-03-08T06:00Z'), to: utc('2026-03-08T07:00Z') },
    ]);
  });

  test('a range around a repeated hour is longer by it', () => {
    const [interval] = intervalsOf('America/New_York', day('2026-11-01'), [{ from: 0, to: 180 }]);
    expect(lengthOf(interval!)).toBe(240);
  });

  test('the whole day has 23, 25 or 23½ hours where clocks change', () => {
    const whole = [{ from: 0, to: 1440 }];
    expect(lengthOf(intervalsOf('Africa/Cairo', day('2026-04-24'), whole)[0]!)).toBe(1380);
    expect(lengthOf(intervalsOf('America/Santiago', day('2026-04-04'), whole)[0]!)).toBe(1500);
    expect(lengthOf(intervalsOf('Australia/Lord_Howe', day('2026-10-04'), whole)[0]!)).toBe(1410);
  });

  test('nothing is open on a day that the zone leaves out', () => {
    expect(intervalsOf('Pacific/Apia', day('2011-12-30'), [{ from: 0, to: 1440 }])).toEqual([]);
  });

  test('a range over midnight is one interval into the day after', () => {
    expect(intervalsOf('Asia/Shanghai', day('2026-12-31'), [{ from: 1320, to: 1560 }])).toEqual([
      { from: utc('2026-12-31T14:00Z'), to: utc('2026-12-31T18:00Z') },
    ]);
  });
});

describe('cutting at local midnight', () => {
  function cut(zone: string, from: string, to: string): [string, string, string][] {
    return splitAtMidnight(zone, intervalOf(utc(from), utc(to))).map((part) => [
      formatLocalDay(part.day),
      new Date(part.interval.from * 60_000).toISOString().slice(0, 16) + 'Z',
      new Date(part.interval.to * 60_000).toISOString().slice(0, 16) + 'Z',
    ]);
  }

  test('a range over midnight is two parts, each of its own day', () => {
    expect(cut('Asia/Shanghai', '2026-12-31T14:00Z', '2026-12-31T18:00Z')).toEqual([
      ['2026-12-31', '2026-12-31T14:00Z', '2026-12-31T16:00Z'],
      ['2027-01-01', '2026-12-31T16:00Z', '2026-12-31T18:00Z'],
    ]);
  });

  test('an end at midnight leaves no part on the day that begins there', () => {
    expect(cut('Asia/Shanghai', '2026-12-31T14:00Z', '2026-12-31T16:00Z')).toHaveLength(1);
    expect(cut('Asia/Shanghai', '2026-12-31T16:00Z', '2026-12-31T16:01Z')).toEqual([
      ['2027-01-01', '2026-12-31T16:00Z', '2026-12-31T16:01Z'],
    ]);
  });

  test('where midnight is left out the cut lies at the change', () => {
    expect(cut('Africa/Cairo', '2026-04-23T20:00Z', '2026-04-23T23:00Z')).toEqual([
      ['2026-04-23', '2026-04-23T20:00Z', '2026-04-23T22:00Z'],
      ['2026-04-24', '2026-04-23T22:00Z', '2026-04-23T23:00Z'],
    ]);
  });

  test('where the hour before midnight is repeated the cut lies after the second one', () => {
    expect(cut('America/Santiago', '2026-04-05T01:00Z', '2026-04-05T05:00Z')).toEqual([
      ['2026-04-04', '2026-04-05T01:00Z', '2026-04-05T04:00Z'],
      ['2026-04-05', '2026-04-05T04:00Z', '2026-04-05T05:00Z'],
    ]);
  });

  test('a day that the zone leaves out gets no part', () => {
    expect(cut('Pacific/Apia', '2011-12-30T09:00Z', '2011-12-30T11:00Z')).toEqual([
      ['2011-12-29', '2011-12-30T09:00Z', '2011-12-30T10:00Z'],
      ['2011-12-31', '2011-12-30T10:00Z', '2011-12-30T11:00Z'],
    ]);
  });

  test('29 February is a day like others', () => {
    const parts = cut('Asia/Shanghai', '2028-02-28T10:00Z', '2028-03-01T10:00Z');
    expect(parts.map(([on]) => on)).toEqual(['2028-02-28', '2028-02-29', '2028-03-01']);
  });

  test('ten years are cut, a day more than the limit throws', () => {
    const from = utc('2026-01-01T00:00Z');
    expect(splitAtMidnight('UTC', intervalOf(from, instantOf(from + 3_660 * 1440)))).toHaveLength(3_660);
    expect(() => splitAtMidnight('UTC', intervalOf(from, instantOf(from + 3_660 * 1440 + 1)))).toThrow(
      RangeError,
    );
  });
});

test('the parts join to the interval, and both ends of each lie on the day that it names', () => {
  const changes = [
    '2026-03-08T07:00Z',
    '2026-11-01T06:00Z',
    '2026-04-23T22:00Z',
    '2026-10-29T21:00Z',
    '2026-09-06T04:00Z',
    '2026-04-05T03:00Z',
    '2026-10-03T15:30Z',
    '2011-12-30T10:00Z',
    '2010-11-07T02:31Z',
  ];
  const zones = [
    'Asia/Shanghai',
    'America/New_York',
    'Africa/Cairo',
    'America/Santiago',
    'Australia/Lord_Howe',
    'Pacific/Apia',
    'America/St_Johns',
  ];
  const counts = new Map<number, number>();
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      fc.constantFrom(...changes),
      fc.integer({ min: -1600, max: 1600 }),
      fc.integer({ min: 1, max: 2880 }),
      (zone, change, shift, length) => {
        const from = instantOf(utc(change) + shift);
        const interval = intervalOf(from, instantOf(from + length));
        const parts = splitAtMidnight(zone, interval);
        expect(parts[0]!.interval.from).toBe(interval.from);
        expect(parts.at(-1)!.interval.to).toBe(interval.to);
        parts.forEach((part, index) => {
          expect(localDayAt(zone, part.interval.from)).toBe(part.day);
          expect(localDayAt(zone, instantOf(part.interval.to - 1))).toBe(part.day);
          if (index > 0) expect(part.interval.from).toBe(parts[index - 1]!.interval.to);
        });
        counts.set(parts.length, (counts.get(parts.length) ?? 0) + 1);
      },
    ),
    { numRuns: 2000 },
  );
  expect(counts.get(1)).toBeGreaterThan(100);
  expect(counts.get(2)).toBeGreaterThan(100);
  expect(counts.get(3)).toBeGreaterThan(100);
});
