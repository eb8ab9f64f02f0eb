import { describe, expect, test } from 'vitest';
import { rowHall } from './drawn-halls.fixture.ts';
import {
  commonFeasibleSets,
  feasibleSetsOf,
  isFeasible,
  runsOf,
  type FeasibleSets,
} from './feasible-sets.ts';
import { hallOf } from './hall.ts';
import { bitsOf, seatsOf } from './seat-bits.ts';
import { seatSetOf } from './seat-set.ts';
import type { Togetherness } from './seating-question.ts';

/** Ten desks in a row, each next to the one before it. */
const hall = hallOf(rowHall(10, 1), 130);

function setsOf(free: number[], size: number, together: Togetherness): FeasibleSets | null {
  return feasibleSetsOf(hall, bitsOf(free, hall.words), size, together);
}

function given(sets: FeasibleSets | null): [number[], boolean] | null {
  return sets && [seatsOf(sets.free), sets.connected];
}

describe('the feasible sets of a day', () => {
  test('are none where too few seats are free', () => {
    expect(setsOf([0, 1], 3, 'no')).toBeNull();
  });

  test('lie in the parts of the free seats that have room for the group', () => {
    expect(given(setsOf([0, 1, 3, 4, 5, 7, 8, 9], 3, 'must'))).toEqual([[3, 4, 5, 7, 8, 9], true]);
    expect(given(setsOf([0, 1, 3, 4, 5], 3, 'prefer'))).toEqual([[3, 4, 5], true]);
  });

  test('are none, or any, where no part has room for the group', () => {
    expect(setsOf([0, 1, 3, 4], 3, 'must')).toBeNull();
    expect(given(setsOf([0, 1, 3, 4], 3, 'prefer'))).toEqual([[0, 1, 3, 4], false]);
    expect(given(setsOf([0, 1, 3, 4], 3, 'no'))).toEqual([[0, 1, 3, 4], false]);
  });

  test('hold a set that is free and, where asked, connected', () => {
    const sets = setsOf([3, 4, 5, 7, 8, 9], 3, 'must');
    const feasible = (...seats: number[]) => sets && isFeasible(hall, sets, seatSetOf(hall, seats));
    expect(feasible(5, 3, 4)).toBe(true);
    expect(feasible(3, 4, 7)).toBe(false);
    expect(feasible(1, 2, 3)).toBe(false);
  });

  test('have in common what is feasible on both days', () => {
    const [a, b, c] = [
      setsOf([0, 1, 2, 3, 4], 2, 'must'),
      setsOf([3, 4, 5, 6], 2, 'must'),
      setsOf([4, 6], 2, 'prefer'),
    ];
    expect(a && b && given(commonFeasibleSets(hall, a, b, 2))).toEqual([[3, 4], true]);
    expect(b && c && commonFeasibleSets(hall, b, c, 2)).toBeNull();
  });
});

describe('runs of days', () => {
  test('join neighbouring days with the same feasible sets and no others', () => {
    const [wide, narrow] = [setsOf([0, 1, 2, 3], 2, 'must')!, setsOf([0, 1], 2, 'must')!];
    const apart = { free: narrow.free, connected: false };
    expect(runsOf([wide, wide, narrow, wide, narrow, apart]).map(({ dayCount }) => dayCount)).toEqual([
      2, 1, 1, 1, 1,
    ]);
  });

  test('do not part where days differ only by seats that are of no use to the group', () => {
    const days = [setsOf([0, 2, 3, 4], 3, 'must')!, setsOf([2, 3, 4, 6], 3, 'must')!];
    expect(runsOf(days)).toMatchObject([{ dayCount: 2 }]);
  });
});
