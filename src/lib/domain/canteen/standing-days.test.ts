import { expect, test } from 'vitest';
import { formatLocalDay, parseLocalDay, type LocalDay } from '#lib/domain/time/local-day.ts';
import { daysToRoll, isOver, maskOfWeekdays, rolledAfter, weekdaysOfMask } from './standing-days.ts';

const day = (text: string): LocalDay => parseLocalDay(text)!;
/** Monday to Friday, and the Monday after. */
const OPENED = ['2026-11-30', '2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04', '2026-12-07'].map(day);
const NOT_FRIDAYS = { weekdays: [1, 2, 3, 4] as const, until: null, rolledTo: day('2026-11-30') };

test('every workday except Fridays is ordered as far as the canteen has opened its days', () => {
  expect(daysToRoll(NOT_FRIDAYS, OPENED).map(formatLocalDay)).toEqual([
    '2026-12-01',
    '2026-12-02',
    '2026-12-03',
    '2026-12-07',
  ]);
});

test('nothing is ordered twice, and the days that come later are ordered when they are opened', () => {
  const after = { ...NOT_FRIDAYS, rolledTo: rolledAfter(NOT_FRIDAYS, OPENED) };
  expect(daysToRoll(after, OPENED)).toEqual([]);
  expect(daysToRoll(after, [...OPENED, day('2026-12-08')]).map(formatLocalDay)).toEqual(['2026-12-08']);
  expect(rolledAfter(after, [])).toBe(after.rolledTo);
});

test('it ends with its last day', () => {
  const ending = { ...NOT_FRIDAYS, until: day('2026-12-02') };
  expect(daysToRoll(ending, OPENED).map(formatLocalDay)).toEqual(['2026-12-01', '2026-12-02']);
  expect(isOver(ending)).toBe(false);
  expect(isOver({ ...ending, rolledTo: day('2026-12-02') })).toBe(true);
  expect(isOver(NOT_FRIDAYS)).toBe(false);
});

test('weekdays are kept as one number', () => {
  expect(weekdaysOfMask(maskOfWeekdays([1, 2, 3, 4]))).toEqual([1, 2, 3, 4]);
  expect(maskOfWeekdays([7])).toBe(64);
});
