import { expect, it } from 'vitest';
import type { LocalDay } from '#lib/domain/time/local-day.ts';
import { daysInCommon, rivalsOf } from './rival-requests.ts';

const asking = (name: string, ...days: number[]) => ({ name, days: new Set(days as LocalDay[]) });

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
