import { expect, it } from 'vitest';
import { rangesShown, readWeek, WEEK_DAYS, weekValues } from './week-form.ts';

const OPEN = [
  { from: '08:30', to: '12:00' },
  { from: '13:30', to: '18:00' },
];
const HOURS = Object.fromEntries(WEEK_DAYS.map((day) => [day, day === 'sunday' ? [] : OPEN])) as Record<
  (typeof WEEK_DAYS)[number],
  typeof OPEN
>;

it('what the form is filled with is read as the same hours', () => {
  const values = weekValues(HOURS);
  expect(values['monday-1-from']).toBe('13:30');
  expect(readWeek(values)).toEqual(HOURS);
});

it('there are fields for a lunch break, and for more where there is more', () => {
  expect(rangesShown({ ...HOURS, monday: [] })).toBe(2);
  expect(rangesShown({ ...HOURS, friday: [...OPEN, { from: '19:00', to: '20:00' }] })).toBe(3);
});

it('an empty range is none, and half a range is kept to be told about', () => {
  const values = {
    'monday-0-from': '',
    'monday-0-to': '',
    'monday-1-from': '13:30',
    'monday-1-to': '',
  };
  expect(readWeek(values).monday).toEqual([{ from: '13:30', to: '' }]);
});
