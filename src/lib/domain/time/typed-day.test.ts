import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, formatLocalDay, parseLocalDay, type LocalDay } from './local-day.ts';
import { isClearWithoutYear, parseTypedDay, typedDayText } from './typed-day.ts';

const day = (text: string): LocalDay => parseLocalDay(text)!;
const TODAY = day('2026-11-28');
const read = (text: string): string | null => {
  const found = parseTypedDay(text, TODAY);
  return found === null ? null : formatLocalDay(found);
};

describe('a date is read as people write one', () => {
  test.each([
    '2026-12-01',
    '2026-12-1',
    '2026/12/01',
    '2026.12.1',
    '20261201',
    '2026年12月1日',
    '2026 年 12 月 1 号',
    ' 12-1 ',
    '12-01',
    '12/1',
    '12.1',
    '12月1日',
    '12 月 1 号',
    '12月1日 周二',
    '周二 12月1日',
    '12月1日（星期二）',
    '2026年12月1日 礼拜二',
    '１２月１日',
    '１２－１',
    '12–1',
    '1 Dec',
    '1 DEC',
    'Tue 1 Dec',
    'Tuesday, 1 December 2026',
    'Dec 1',
    'Dec. 1st, 2026',
    '1st December',
  ])('%s', (text) => {
    expect(read(text)).toBe('2026-12-01');
  });
});

describe('what is no date is not guessed', () => {
  test.each([
    '',
    ' ',
    '12',
    '1 2',
    '12 1',
    '2026-13-01',
    '2026-02-30',
    '2-30',
    '31 Nov',
    '12月',
    '明年',
    '1 De',
    '1 Decembers',
    '12-1-2026',
    '01/12/2026',
    '2026-12-01T09:00',
    '2026-12-01x',
    '12-1 12-2',
    '12月1日 周三',
    'Wed 1 Dec',
    '1999-12-31',
    '2200-01-01',
    '<b>12-1</b>',
    `${' '.repeat(100)}12-1`,
  ])('%j', (text) => {
    expect(read(text)).toBeNull();
  });
});

describe('a date without its year', () => {
  test('is the next one, or one that has just been', () => {
    expect(read('1-5')).toBe('2027-01-05');
    expect(read('11-1')).toBe('2026-11-01');
    expect(read('8-30')).toBe('2026-08-30');
    expect(read('8-29')).toBe('2027-08-29');
  });

  test('is the last one where what was is looked up', () => {
    const found = ['11-28', '11-29', '3-1'].map((text) => parseTypedDay(text, TODAY, 'behind'));
    expect(found.map((one) => formatLocalDay(one!))).toEqual(['2026-11-28', '2025-11-29', '2026-03-01']);
  });

  test('may be the 29th of February only where the year has one', () => {
    expect(read('2-29')).toBeNull();
    expect(parseTypedDay('2-29', day('2027-11-28'))).toBe(day('2028-02-29'));
  });

  test('is never meant by two days, and what is clear without its year is read back', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 11_000, max: 83_000 }),
        fc.integer({ min: -800, max: 800 }),
        fc.constantFrom('ahead' as const, 'behind' as const),
        (start, distance, reach) => {
          const today = start as LocalDay;
          const meant = addDays(today, distance);
          const [, month, date] = formatLocalDay(meant).split('-');
          const again = parseTypedDay(`${month}-${date}`, today, reach);
          expect(again === meant).toBe(isClearWithoutYear(meant, today, reach));
        },
      ),
    );
  });
});

test('what was typed goes on as a day, and otherwise as it was', () => {
  expect(typedDayText(' 12月1日 周二', TODAY)).toBe('2026-12-01');
  expect(typedDayText('2026-12-01_2026-12-04.2026-12-07', TODAY)).toBe('2026-12-01_2026-12-04.2026-12-07');
  expect(typedDayText(' 下周 ', TODAY)).toBe('下周');
});
