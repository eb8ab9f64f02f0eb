import { expect, it } from 'vitest';
import type { BookingView } from '#lib/schemas/booking-view.ts';
import { groupDays, hasGaps } from './day-groups.ts';

type Day = BookingView['days'][number];

const TIMES = [{ from: '09:00', to: '18:00', nextDay: false }];
const A1 = { id: 'a1', label: 'A01', zone: '共享工区', quantity: 1 };
const A2 = { ...A1, id: 'a2', label: 'A02' };

const day = (date: number, change: Partial<Day> = {}): Day => ({
  day: `2026-12-0${date}`,
  state: 'given',
  over: false,
  movedTo: null,
  times: TIMES,
  places: [A1],
  ...change,
});

it('joins days that are alike, also over a weekend', () => {
  expect(groupDays([day(3), day(4), day(7)])).toMatchObject([
    { first: '2026-12-03', last: '2026-12-07', days: ['2026-12-03', '2026-12-04', '2026-12-07'] },
  ]);
});

it.each<[string, Partial<Day>]>([
  ['other places', { places: [A2] }],
  ['other times', { times: [{ from: '09:00', to: '12:00', nextDay: false }] }],
  ['been released', { state: 'cancelled' }],
  ['passed', { over: true }],
])('keeps apart a day that has %s', (_, change) => {
  expect(groupDays([day(1), day(2, change), day(3)]).map(({ days }) => days.length)).toEqual([1, 1, 1]);
});

it('of no days are none', () => {
  expect(groupDays([])).toEqual([]);
});

it('tells where its range has days that are not among it', () => {
  expect(groupDays([day(1), day(2), day(3)]).map(hasGaps)).toEqual([false]);
  expect(groupDays([day(3), day(4), day(7)]).map(hasGaps)).toEqual([true]);
  expect(groupDays([day(1)]).map(hasGaps)).toEqual([false]);
});
