import { expect, test } from 'vitest';
import { askedDaysText, linkTitle } from './asked-words.ts';
import { expectChinese, expectEnglish } from './sentence.fixture.ts';

const MONTH = { from: '2026-12-01', to: '2026-12-31' };

test.each([
  [{ list: ['2026-12-01'] }, '12月1日 周二', 'Tue 1 Dec'],
  [{ list: ['2026-12-02', '2026-12-01'] }, '12月1日至12月2日', '1 Dec to 2 Dec'],
  [{ list: ['2026-12-01', '2026-12-03', '2026-12-08'] }, '12月1日等3天', '3 days from 1 Dec'],
  [{ ...MONTH, on: 'workdays' as const }, '12月1日至12月31日工作日', '1 Dec to 31 Dec, workdays'],
  [{ ...MONTH, on: 'all' as const }, '12月1日至12月31日每天', '1 Dec to 31 Dec, every day'],
  [{ ...MONTH, on: [3, 1] as const }, '12月1日至12月31日每周一、周三', '1 Dec to 31 Dec, Mon, Wed'],
])('the days %j are told in one phrase', (days, chinese, english) => {
  expect(askedDaysText('zh-CN', days)).toBe(chinese);
  expect(askedDaysText('en', days)).toBe(english);
  expectChinese(chinese);
  expectEnglish(english);
});

test('days that do not exist are not told', () => {
  expect(askedDaysText('zh-CN', { from: '2026-02-30', to: '2026-12-31', on: 'all' })).toBe('');
  expect(askedDaysText('zh-CN', { list: ['2026-02-30'] })).toBe('');
  expect(linkTitle(['江城驿站', '', '6 席'])).toBe('江城驿站 · 6 席');
});
