import { expect, it } from 'vitest';
import { formatLocalDay } from '#lib/domain/time/local-day.ts';
import { monthWeeks } from './month-weeks.ts';

const shown = (year: number, month: number) =>
  monthWeeks(year, month).map((week) =>
    week.map((day) => (day === null ? '' : formatLocalDay(day).slice(8))),
  );

it('weeks begin on Monday', () => {
  const weeks = shown(2026, 12);
  expect(weeks[0]).toEqual(['', '01', '02', '03', '04', '05', '06']);
  expect(weeks.at(-1)).toEqual(['28', '29', '30', '31', '', '', '']);
});

it.each([
  [2026, 2, 28],
  [2028, 2, 29],
  [2026, 11, 30],
  [2199, 12, 31],
])('%i-%i has %i days', (year, month, days) => {
  expect(
    shown(year, month)
      .flat()
      .filter((day) => day !== ''),
  ).toHaveLength(days);
});
