import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseLocalDay, type LocalDay } from '#lib/domain/time/local-day.ts';
import { parseClockTime } from '#lib/domain/time/clock-time.ts';
import {
  dependsOnCalendar,
  dependsOnCalendarOn,
  insideOpenHours,
  isMinuteRange,
  normaliseRanges,
  openPartsOf,
  openRangesOn,
  type MinuteRange,
  type OpeningHours,
} from './opening-hours.ts';

function day(text: string): LocalDay {
  return parseLocalDay(text)!;
}

/** Reads `08:30–12:00 13:00–18:30`. */
function times(text: string): MinuteRange[] {
  return text.split(' ').map((range) => {
    const [from, to] = range.split('–');
    return { from: parseClockTime(from!)!, to: parseClockTime(to!)! };
  });
}

const HALL = times('08:30–18:30');

/** 江城驿站: open from Monday to Friday and on make-up workdays. */
function jiangcheng(changes: Partial<OpeningHours> = {}): OpeningHours {
  return {
    weekly: { 1: HALL, 2: HALL, 3: HALL, 4: HALL, 5: HALL, 6: [], 7: [] },
    publicHoliday: [],
    makeUpWorkday: HALL,
    exceptions: new Map(),
    ...changes,
  };
}

const MONDAY = day('2026-12-07');
const SATURDAY = day('2026-12-12');

describe('the hours of a day', () => {
  test('are those of its weekday where the notice says nothing', () => {
    expect(openRangesOn(jiangcheng(), MONDAY, null)).toEqual(times('08:30–18:30'));
    expect(openRangesOn(jiangcheng(), SATURDAY, null)).toEqual([]);
  });

  test('are those of a public holiday or a make-up workday where the notice says so', () => {
    expect(openRangesOn(jiangcheng(), MONDAY, 'off')).toEqual([]);
    expect(openRangesOn(jiangcheng(), SATURDAY, 'make-up')).toEqual(times('08:30–18:30'));
  });

  test('are those of the exception, whatever week and notice say', () => {
    const hours = jiangcheng({
      exceptions: new Map([
        [MONDAY, []],
        [SATURDAY, times('10:00–12:00')],
      ]),
    });
    for (const mark of [null, 'off', 'make-up'] as const) {
      expect(openRangesOn(hours, MONDAY, mark)).toEqual([]);
      expect(openRangesOn(hours, SATURDAY, mark)).toEqual(times('10:00–12:00'));
    }
    expect(openRangesOn(hours, day('2026-12-08'), null)).toEqual(times('08:30–18:30'));
  });
});

describe('whether the notice matters', () => {
  const always = times('00:00–24:00');
  const round: OpeningHours = {
    weekly: { 1: always, 2: always, 3: always, 4: always, 5: always, 6: always, 7: always },
    publicHoliday: times('00:00–24:00'),
    makeUpWorkday: times('00:00–24:00'),
    exceptions: new Map(),
  };

  test('it does for a hall that closes on holidays and weekends', () => {
    expect(dependsOnCalendar(jiangcheng())).toBe(true);
  });

  test('it does not for a hall with the same hours on every day', () => {
    expect(dependsOnCalendar(round)).toBe(false);
    expect(dependsOnCalendarOn(round, MONDAY)).toBe(false);
  });

  test('one weekday, one minute, the holiday or the make-up workday is enough', () => {
    const shorter = times('00:00–23:59');
    expect(dependsOnCalendar({ ...round, weekly: { ...round.weekly, 7: shorter } })).toBe(true);
    expect(dependsOnCalendar({ ...round, publicHoliday: shorter })).toBe(true);
    expect(dependsOnCalendar({ ...round, makeUpWorkday: [] })).toBe(true);
    expect(dependsOnCalendar({ ...round, makeUpWorkday: times('00:00–12:00 13:00–24:00') })).toBe(true);
  });

  test('a day with an exception is certain', () => {
    const hours = jiangcheng({ exceptions: new Map([[MONDAY, []]]) });
    expect(dependsOnCalendarOn(hours, MONDAY)).toBe(false);
    expect(dependsOnCalendarOn(hours, day('2026-12-08'))).toBe(true);
    expect(dependsOnCalendarOn(hours, SATURDAY)).toBe(true);
  });

  test('a weekday that the notice can not change is certain', () => {
    const hours = { ...round, weekly: { ...round.weekly, 7: [] } };
    expect(dependsOnCalendarOn(hours, MONDAY)).toBe(false);
    expect(dependsOnCalendarOn(hours, day('2026-12-13'))).toBe(true);
  });
});

describe('ranges of a day', () => {
  test.each([
    [0, 1],
    [0, 1440],
    [1439, 1440],
  ])('%i to %i is one', (from, to) => {
    expect(isMinuteRange({ from, to })).toBe(true);
  });

  test.each([
    [0, 0],
    [10, 9],
    [-1, 5],
    [0, 1441],
    [0.5, 5],
    [0, 5.5],
    [NaN, 5],
    [0, NaN],
    [0, Infinity],
  ])('%d to %d is none, and no hours either', (from, to) => {
    expect(isMinuteRange({ from, to })).toBe(false);
    expect(normaliseRanges([{ from, to }])).toBeNull();
  });

  test('are put in order, and those that touch are joined', () => {
    expect(normaliseRanges(times('13:00–18:30 08:30–12:00'))).toEqual(times('08:30–12:00 13:00–18:30'));
    expect(normaliseRanges(times('12:00–14:00 08:00–12:00 14:00–18:00'))).toEqual(times('08:00–18:00'));
    expect(normaliseRanges([])).toEqual([]);
  });

  test('are refused where two overlap by a minute, or are the same', () => {
    expect(normaliseRanges(times('08:30–12:01 12:00–18:30'))).toBeNull();
    expect(normaliseRanges(times('08:30–12:00 08:30–12:00'))).toBeNull();
    expect(normaliseRanges(times('08:00–18:00 09:00–10:00'))).toBeNull();
  });

  test('are at most twelve', () => {
    const many = Array.from({ length: 13 }, (_, index) => ({ from: index * 60, to: index * 60 + 30 }));
    expect(normaliseRanges(many.slice(0, 12))).toHaveLength(12);
    expect(normaliseRanges(many)).toBeNull();
  });
});

/** One range after the other, a few minutes apart, touching or overlapping, in any order. */
const someRanges = fc
  .array(fc.tuple(fc.integer({ min: -1, max: 3 }), fc.integer({ min: 2, max: 9 })), {
    minLength: 1,
    maxLength: 5,
  })
  .map((steps) => {
    let end = 1;
    return steps.map(([gap, length]) => {
      const from = end + gap;
      end = from + length;
      return { from, to: end };
    });
  })
  .chain((ranges) => fc.shuffledSubarray(ranges, { minLength: 1 }));

test('normalised ranges hold exactly the minutes given, ascending and with gaps, unless a minute is given twice', () => {
  const seen = { refused: 0, joined: 0, kept: 0 };
  fc.assert(
    fc.property(someRanges, (ranges) => {
      const minutes = ranges.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i));
      const result = normaliseRanges(ranges);
      if (new Set(minutes).size < minutes.length) {
        expect(result).toBeNull();
        seen.refused += 1;
        return;
      }
      const kept = result!.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i));
      expect(kept).toEqual(minutes.toSorted((a, b) => a - b));
      result!.slice(1).forEach((range, index) => expect(range.from).toBeGreaterThan(result![index]!.to));
      if (result!.length < ranges.length) seen.joined += 1;
      else seen.kept += 1;
    }),
    { numRuns: 2000 },
  );
  for (const count of Object.values(seen)) expect(count).toBeGreaterThan(100);
});

describe('asking for times', () => {
  const open = times('08:30–12:00 13:00–18:30');

  test.each([
    ['08:30–12:00', 'inside'],
    ['13:00–18:30', 'inside'],
    ['09:00–09:01', 'inside'],
    ['08:29–12:00', 'outside'],
    ['13:00–18:31', 'outside'],
    ['12:00–13:00', 'outside'],
    ['11:00–12:01', 'outside'],
    ['11:00–13:00', 'outside'],
    ['12:00–14:00', 'outside'],
    ['00:00–24:00', 'outside'],
    ['08:30–18:30', 'across-break'],
    ['11:59–13:01', 'across-break'],
  ] as const)('%s is %s', (asked, answer) => {
    expect(insideOpenHours(open, times(asked)[0]!)).toBe(answer);
  });

  test('is outside where nothing is open', () => {
    expect(insideOpenHours([], times('09:00–10:00')[0]!)).toBe('outside');
  });

  test('across the break leaves the open parts as the alternative', () => {
    expect(openPartsOf(open, times('09:00–18:00')[0]!)).toEqual(times('09:00–12:00 13:00–18:00'));
    expect(openPartsOf(open, times('12:00–13:00')[0]!)).toEqual([]);
    expect(openPartsOf(open, times('00:00–24:00')[0]!)).toEqual(open);
  });
});
