import { expect, test } from 'vitest';
import type { LocalDay } from '#lib/domain/time/local-day.ts';
import { usualOrderers } from './usual-orderers.ts';

test('who ordered on three days or more is usual, however many orders a day had', () => {
  const on = (partyId: number, ...days: number[]) => days.map((day) => ({ partyId, day: day as LocalDay }));
  expect(usualOrderers([...on(1, 1, 2, 3), ...on(2, 1, 1, 1), ...on(3, 1, 2, 3, 4)])).toEqual([
    { partyId: 3, days: 4 },
    { partyId: 1, days: 3 },
  ]);
});
