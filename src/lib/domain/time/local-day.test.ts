import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  formatLocalDay,
  localDayOf,
  localDayParts,
  parseLocalDay,
  weekdayOf,
  yearOf,
  type LocalDay,
} from './local-day.ts';

function day(text: string): LocalDay {
  return parseLocalDay(text)!;
}

/** Days since 1970 by Howard Hinnant's `days_from_civil`, which knows nothing of JavaScript's Date. */
function daysFromCivil(year: number, month: number, date: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

describe('reading a day', () => {
  test.each([
    ['2000-01-01', 10_957],
    ['2026-12-01', 20_788],
    ['2199-12-31', 84_005],
  ])('reads %s as day %i', (text, count) => {
    expect(parseLocalDay(text)).toBe(count);
    expect(formatLocalDay(count as LocalDay)).toBe(text);
  });

  test.each(['2024-02-29', '2000-02-29', '2028-02-29'])('29 February exists in a leap year: %s', (text) => {
    expect(formatLocalDay(day(text))).toBe(text);
    expect(formatLocalDay(addDays(day(text), 1))).toBe(`${text.slice(0, 4)}-03-01`);
  });

  test.each(['2023-02-29', '2026-02-29', '2100-02-29', '2024-02-30', '2026-02-31', '2026-04-31'])(
    'a day that does not exist is refused: %s',
    (text) => {
      expect(parseLocalDay(text)).toBeNull();
    },
  );

  test.each(['1999-12-31', '2200-01-01', '0000-01-01', '9999-12-31'])(
    'a year out of range is refused: %s',
    (text) => {
      expect(parseLocalDay(text)).toBeNull();
    },
  );

  test.each([
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-1-1',
    '2026/01/01',
    '20260101',
    ' 2026-01-01',
    '2026-01-01\n',
    '2026-01-01T00:00',
    '２０２６-01-01',
    '+002026-01-01',
    '',
  ])('refuses %j', (text) => {
    expect(parseLocalDay(text)).toBeNull();
  });

  test.each([
    [2026, 1.5, 1],
    [2026, 1, 1.5],
    [2026.5, 1, 1],
    [NaN, 1, 1],
    [2026, NaN, 1],
    [2026, 1, Infinity],
  ])('refuses the parts %d, %d, %d', (year, month, date) => {
    expect(localDayOf(year, month, date)).toBeNull();
  });
});

test('a day exists exactly when the calendar has it, and its number is that of the civil calendar', () => {
  let existing = 0;
  let missing = 0;
  const parts = [
    fc.integer({ min: 2000, max: 2199 }),
    fc.integer({ min: 0, max: 13 }),
    fc.integer({ min: 0, max: 32 }),
  ] as const;
  fc.assert(
    fc.property(...parts, (year, month, date) => {
      const exists = month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(year, month);
      if (exists) existing += 1;
      else missing += 1;
      expect(localDayOf(year, month, date)).toBe(exists ? daysFromCivil(year, month, date) : null);
      if (exists) expect(localDayParts(localDayOf(year, month, date)!)).toEqual({ year, month, date });
    }),
    { numRuns: 1000 },
  );
  expect(existing).toBeGreaterThan(300);
  expect(missing).toBeGreaterThan(100);
});

test('walking from the first day to the last meets every day once, in order, with its weekday', () => {
  let expected = daysFromCivil(2000, 1, 1);
  let weekday = 6; // 2000-01-01 was a Saturday.
  for (let year = 2000; year <= 2199; year++) {
    for (let month = 1; month <= 12; month++) {
      for (let date = 1; date <= daysInMonth(year, month); date++) {
        const found = localDayOf(year, month, date);
        if (found !== expected || weekdayOf(found) !== weekday || yearOf(found) !== year) {
          expect.fail(`${year}-${month}-${date} is ${found}, expected ${expected}`);
        }
        expected += 1;
        weekday = (weekday % 7) + 1;
      }
    }
  }
});

describe('counting days', () => {
  test('passes the end of a year in both directions', () => {
    expect(formatLocalDay(addDays(day('2026-12-31'), 1))).toBe('2027-01-01');
    expect(formatLocalDay(addDays(day('2027-01-01'), -1))).toBe('2026-12-31');
  });

  test('a leap year has 366 days, a century that 400 does not divide has 365', () => {
    expect(day('2025-01-01') - day('2024-01-01')).toBe(366);
    expect(day('2101-01-01') - day('2100-01-01')).toBe(365);
  });

  test('the week goes from Monday 1 to Sunday 7, before 1970 too', () => {
    expect(weekdayOf(day('2026-11-30'))).toBe(1);
    expect(weekdayOf(day('2026-12-06'))).toBe(7);
    expect(weekdayOf(0 as LocalDay)).toBe(4);
    expect(weekdayOf(-1 as LocalDay)).toBe(3);
    expect(weekdayOf(-4 as LocalDay)).toBe(7);
  });
});
