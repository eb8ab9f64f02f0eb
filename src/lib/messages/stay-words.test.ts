import { expect, it } from 'vitest';
import { parseLocalDay } from '#lib/domain/time/local-day.ts';
import {
  kindStayText,
  namedStayText,
  stayDaysText,
  stayPlacesText,
  stayText,
  stayTimesText,
} from './stay-words.ts';

const TODAY = parseLocalDay('2026-11-30')!;

it('tells a stay by its units and days', () => {
  expect(stayText('zh-CN', 'desk', 6, 23)).toBe('6 席 × 23 天');
  expect(stayText('en', 'desk', 6, 23)).toBe('6 desks × 23 days');
  expect(stayText('en', 'room', 1, 1)).toBe('1 room × 1 day');
  expect(kindStayText('zh-CN', 'desk', 6, 23)).toBe('工位 6 席 × 23 天');
  expect(kindStayText('en', 'desk', 6, 23)).toBe('6 desks × 23 days');
  expect(namedStayText('zh-CN', 'desk', 6, 23)).toBe('6 席 × 23 天');
  expect(namedStayText('zh-CN', 'room', 1, 3)).toBe('会议室 1 间 × 3 天');
});

it('tells one day with its weekday and several from the first to the last', () => {
  expect(stayDaysText('zh-CN', '2026-12-01', '2026-12-01', TODAY)).toBe('12月1日 周二');
  expect(stayDaysText('zh-CN', '2026-12-01', '2026-12-31', TODAY)).toBe('12月1日至12月31日');
  expect(stayDaysText('en', '2027-01-04', '2027-01-08', TODAY)).toBe('4 Jan to 8 Jan 2027');
});

it('tells that a range ends on the day after', () => {
  const times = [{ from: '22:00', to: '02:00', nextDay: true }];
  expect(stayTimesText('zh-CN', times)).toBe('22:00–次日 02:00');
  expect(stayTimesText('en', times)).toBe('22:00–02:00 the next day');
  const noon = [
    { from: '08:30', to: '12:00', nextDay: false },
    { from: '13:30', to: '18:00', nextDay: false },
  ];
  expect(stayTimesText('zh-CN', noon)).toBe('08:30–12:00、13:30–18:00');
});

it('names a few places and counts the rest', () => {
  const desks = Array.from({ length: 14 }, (_, index) => ({ label: `A${index + 1}`, quantity: 1 }));
  expect(stayPlacesText('zh-CN', 'desk', desks.slice(0, 2))).toBe('A1、A2');
  expect(stayPlacesText('zh-CN', 'desk', desks)).toMatch(/A12等 14 个$/);
  expect(stayPlacesText('en', 'desk', desks)).toMatch(/A12 and 2 more$/);
  expect(stayPlacesText('zh-CN', 'area', [{ label: '开放工区', quantity: 8 }])).toBe('开放工区 8席');
});
