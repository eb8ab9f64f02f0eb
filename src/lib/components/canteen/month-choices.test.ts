import { expect, it } from 'vitest';
import { monthChoices } from './month-choices.ts';

it('two years back and one month ahead can be chosen, the latest first', () => {
  const values = monthChoices('zh-CN', '2026-12-05', '2026-12').map(({ value }) => value);
  expect(values.slice(0, 3)).toEqual(['2027-01', '2026-12', '2026-11']);
  expect([values.length, values.at(-1)]).toEqual([26, '2024-12']);
  expect(monthChoices('zh-CN', '2026-12-05', '2026-12')[1]?.text).toBe('2026年12月');
});

it('the month that is shown is among them, however long ago it was', () => {
  const values = monthChoices('en', '2026-01-31', '2020-03').map(({ value }) => value);
  expect(values.slice(0, 2)).toEqual(['2026-02', '2026-01']);
  expect(values.at(-1)).toBe('2020-03');
});
