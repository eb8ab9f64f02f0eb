import { describe, expect, test } from 'vitest';
import { parseLocalDay, type LocalDay, type Weekday } from '#lib/domain/time/local-day.ts';
import {
  dayListText,
  dateText,
  dayRangeText,
  dayText,
  durationText,
  factDayText,
  factRangeText,
  timesText,
  weekdayText,
} from './date-words.ts';

const day = (text: string): LocalDay => parseLocalDay(text)!;

test.each([
  ['2026-12-01', '12月1日 周二', 'Tue 1 Dec', '2026年12月1日 周二', 'Tue 1 Dec 2026'],
  ['2026-02-28', '2月28日 周六', 'Sat 28 Feb', '2026年2月28日 周六', 'Sat 28 Feb 2026'],
  ['2028-02-29', '2月29日 周二', 'Tue 29 Feb', '2028年2月29日 周二', 'Tue 29 Feb 2028'],
  ['2026-11-01', '11月1日 周日', 'Sun 1 Nov', '2026年11月1日 周日', 'Sun 1 Nov 2026'],
])('%s is %s, %s', (text, chinese, english, chineseYear, englishYear) => {
  expect(dayText('zh-CN', day(text))).toBe(chinese);
  expect(dayText('en', day(text))).toBe(english);
  expect(dayText('zh-CN', day(text), { withYear: true })).toBe(chineseYear);
  expect(dayText('en', day(text), { withYear: true })).toBe(englishYear);
});

test('every month and weekday has its word', () => {
  const months = Array.from({ length: 12 }, (_, month) =>
    day(`2026-${String(month + 1).padStart(2, '0')}-09`),
  );
  expect(months.map((one) => dateText('en', one)).join()).toBe(
    '9 Jan,9 Feb,9 Mar,9 Apr,9 May,9 Jun,9 Jul,9 Aug,9 Sep,9 Oct,9 Nov,9 Dec',
  );
  expect(months.map((one) => dateText('zh-CN', one)).join()).toBe(
    '1月9日,2月9日,3月9日,4月9日,5月9日,6月9日,7月9日,8月9日,9月9日,10月9日,11月9日,12月9日',
  );
  const weekdays: Weekday[] = [1, 2, 3, 4, 5, 6, 7];
  expect(weekdays.map((one) => weekdayText('zh-CN', one)).join('')).toBe('周一周二周三周四周五周六周日');
  expect(weekdays.map((one) => weekdayText('en', one)).join(' ')).toBe('Mon Tue Wed Thu Fri Sat Sun');
});

describe('a range of days', () => {
  test.each([
    ['2026-12-01', '2026-12-31', false, '12月1日至12月31日', '1 Dec to 31 Dec'],
    ['2026-12-01', '2026-12-31', true, '2026年12月1日至12月31日', '1 Dec to 31 Dec 2026'],
    ['2026-12-28', '2027-01-03', false, '2026年12月28日至2027年1月3日', '28 Dec 2026 to 3 Jan 2027'],
    ['2026-12-28', '2027-01-03', true, '2026年12月28日至2027年1月3日', '28 Dec 2026 to 3 Jan 2027'],
    ['2026-12-01', '2026-12-01', false, '12月1日', '1 Dec'],
    ['2026-12-01', '2026-12-01', true, '2026年12月1日', '1 Dec 2026'],
  ])('%s to %s, year %s', (from, to, withYear, chinese, english) => {
    expect(dayRangeText('zh-CN', day(from), day(to), { withYear })).toBe(chinese);
    expect(dayRangeText('en', day(from), day(to), { withYear })).toBe(english);
  });
});

test('a day of a fact that is no day stays as it is', () => {
  expect(factDayText('zh-CN', '2026-12-01')).toBe('2026年12月1日');
  expect(factDayText('en', '2026-02-31')).toBe('2026-02-31');
  expect(factRangeText('zh-CN', '2026-12-01', 'later')).toBe('2026年12月1日至later');
  expect(factRangeText('en', 'soon', '2026-12-31')).toBe('soon to 31 Dec 2026');
});

test.each([
  [0, '0分钟', '0 minutes'],
  [1, '1分钟', '1 minute'],
  [59, '59分钟', '59 minutes'],
  [60, '1小时', '1 hour'],
  [90, '1小时30分钟', '1 hour 30 minutes'],
  [121, '2小时1分钟', '2 hours 1 minute'],
  [1440, '24小时', '24 hours'],
  [1500, '25小时', '25 hours'],
  [2879, '47小时59分钟', '47 hours 59 minutes'],
  [2880, '2天', '2 days'],
  [4380, '3天1小时', '3 days 1 hour'],
  [10_081, '7天1分钟', '7 days 1 minute'],
])('%i minutes are %s, %s', (minutes, chinese, english) => {
  expect(durationText('zh-CN', minutes)).toBe(chinese);
  expect(durationText('en', minutes)).toBe(english);
});

test.each([
  [[], '', ''],
  [['08:30-18:30'], '08:30–18:30', '08:30–18:30'],
  [['08:30-12:00', '13:30-18:00'], '08:30–12:00、13:30–18:00', '08:30–12:00 and 13:30–18:00'],
  [
    ['08:00-09:00', '10:00-11:00', '12:00-24:00'],
    '08:00–09:00、10:00–11:00、12:00–24:00',
    '08:00–09:00, 10:00–11:00 and 12:00–24:00',
  ],
])('the times %j are %s, %s', (ranges, chinese, english) => {
  expect(timesText('zh-CN', ranges)).toBe(chinese);
  expect(timesText('en', ranges)).toBe(english);
});

test('days that are not one after the other are named month by month', () => {
  const days = ['2026-12-01', '2026-12-03', '2027-01-04'].flatMap((text) => parseLocalDay(text) ?? []);
  expect(dayListText('zh-CN', days)).toBe('2026年12月1、3日；2027年1月4日');
  expect(dayListText('en', days)).toBe('1, 3 Dec 2026; 4 Jan 2027');
});
