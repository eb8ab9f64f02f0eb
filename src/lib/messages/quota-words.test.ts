import { expect, test } from 'vitest';
import { factMonthText } from './date-words.ts';
import { quotaAmountText } from './quota-words.ts';

test.each([
  ['zh-CN', 'seat-days', 120, 'desk', '120席·天'],
  ['zh-CN', 'hours', 36 * 60 + 30, 'room', '36小时30分钟'],
  ['zh-CN', 'hours', 72 * 60, 'room', '72小时'],
  ['zh-CN', 'uses', 8, 'counter', '8次'],
  ['zh-CN', 'seat-days', 3, null, '3个·天'],
  ['en', 'seat-days', 1, 'desk', '1 desk-day'],
  ['en', 'seat-days', 120, null, '120 unit-days'],
  ['en', 'hours', 61, 'room', '1 hour 1 minute'],
  ['en', 'hours', 72 * 60, 'room', '72 hours'],
  ['en', 'uses', 0, 'counter', '0 uses'],
] as const)('%s tells %s of %d %s as %s', (language, measure, amount, kind, text) => {
  expect(quotaAmountText(language, measure, amount, kind)).toBe(text);
});

test('a month is told by its name', () => {
  expect(factMonthText('zh-CN', '2027-01')).toBe('2027年1月');
  expect(factMonthText('en', '2026-12')).toBe('December 2026');
});
