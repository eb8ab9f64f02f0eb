import { expect, it } from 'vitest';
import { instantOf } from '#lib/domain/time/instant.ts';
import type { LocalDay } from '#lib/domain/time/local-day.ts';
import { daysInCommon, rivalsOf } from './rival-requests.ts';

const asking = (name: string, ...days: number[]) => askingAt(name, [0, 1_440], ...days);

const askingAt = (name: string, [from, to]: readonly [number, number], ...days: number[]) => ({
  name,
  days: new Set(days as LocalDay[]),
  times: (day: LocalDay) => [{ from: instantOf(day * 1_440 + from), to: instantOf(day * 1_440 + to) }],
});

it('counts the days that two requests share, whichever is longer', () => {
  const [long, short] = [asking('long', 1, 2, 3, 4), asking('short', 3, 4, 5)];
  expect(daysInCommon(long, short)).toBe(2);
  expect(daysInCommon(short, long)).toBe(2);
  expect(daysInCommon(long, asking('none'))).toBe(0);
});

it('lists those who share a day, the most days first, and never the request itself', () => {
  const mine = asking('mine', 1, 2, 3);
  const others = [
    asking('one day', 3),
    mine,
    asking('apart', 9),
    asking('all days', 1, 2, 3),
    asking('also one', 1),
  ];
  expect(rivalsOf(mine, others).map(({ request, days }) => [request.name, days])).toEqual([
    ['all days', 3],
    ['one day', 1],
    ['also one', 1],
  ]);
});

it('counts no day on which one wants the morning and the other the afternoon', () => {
  const morning = askingAt('morning', [480, 720], 1, 2);
  expect(daysInCommon(morning, askingAt('afternoon', [720, 1_080], 1, 2))).toBe(0);
  expect(daysInCommon(morning, askingAt('noon', [719, 780], 2, 3))).toBe(1);
});
