import { describe, expect, it } from 'vitest';
import { parseLocalDay } from '#lib/domain/time/local-day.ts';
import { formatMonth, monthAfter, monthOf, monthsOf } from './quota-month.ts';

const day = (text: string) => parseLocalDay(text)!;

describe('the month of a quota', () => {
  it.each([
    ['2026-12-01', '2026-12', '2027-01'],
    ['2026-12-31', '2026-12', '2027-01'],
    ['2027-01-31', '2027-01', '2027-02'],
    ['2027-02-28', '2027-02', '2027-03'],
    ['2028-02-29', '2028-02', '2028-03'],
    ['2027-04-30', '2027-04', '2027-05'],
  ])('of %s is %s, and the next is %s', (text, month, next) => {
    expect(formatMonth(monthOf(day(text)))).toBe(month);
    expect(monthOf(day(text))).toBe(day(`${month}-01`));
    expect(monthAfter(monthOf(day(text)))).toBe(day(`${next}-01`));
  });

  it('is each once, in order', () => {
    expect(monthsOf([day('2027-01-04'), day('2026-12-31'), day('2027-01-05')])).toEqual([
      day('2026-12-01'),
      day('2027-01-01'),
    ]);
  });
});
