import { expect, test } from 'vitest';
import { mealField, mealRows, periodsOf, rankOfRow } from './meal-rows.ts';

const LUNCH = {
  meal: 'lunch',
  from: '11:00',
  to: '12:30',
  sittingMinutes: 30,
  portions: 20,
  surplus: 5,
} as const;

test('a new listing begins with lunch, and every meal has a row', () => {
  expect(mealRows(null).map(({ meal, served }) => [meal, served])).toEqual([
    ['breakfast', false],
    ['lunch', true],
    ['lunch', false],
    ['dinner', false],
  ]);
});

test('no meal is lost where a listing has two of a kind, and another may be added to each', () => {
  const rows = mealRows([
    { ...LUNCH, meal: 'dinner', from: '17:00', to: '18:00' },
    LUNCH,
    { ...LUNCH, from: '13:00', to: '14:00' },
  ]);
  expect(rows.map(({ meal, served, from }) => [meal, served, from])).toEqual([
    ['breakfast', false, '07:00'],
    ['lunch', true, '11:00'],
    ['lunch', true, '13:00'],
    ['lunch', false, '14:00'],
    ['dinner', true, '17:00'],
    ['dinner', false, '18:00'],
  ]);
  expect(rows.filter(({ another }) => another)).toHaveLength(2);
});

test('what is typed into a row that is not ticked is left out, and an empty number is none', () => {
  const row = (number: number, values: Record<string, string>) =>
    Object.fromEntries(Object.entries(values).map(([name, value]) => [mealField(number, name), value]));
  const typed = {
    meal: 'dinner',
    from: '17:00',
    to: '18:00',
    sittingMinutes: '20',
    portions: '',
    surplus: '3',
  };
  const values = { ...row(0, { ...typed, meal: 'breakfast' }), ...row(2, { ...typed, served: 'on' }) };
  expect(periodsOf(values, false)).toEqual([
    { meal: 'dinner', from: '17:00', to: '18:00', sittingMinutes: 20, portions: Number.NaN, surplus: 0 },
  ]);
  expect(periodsOf(values, true)).toMatchObject([{ surplus: 3 }]);
});

test('problems are counted among the rows that are ticked', () => {
  expect([0, 1, 2].map((row) => rankOfRow([true, false, true], row))).toEqual([0, null, 1]);
});
