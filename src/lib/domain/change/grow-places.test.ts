import { describe, expect, it } from 'vitest';
import { candidatesOf } from '#lib/domain/request/candidates.ts';
import { hall } from '#lib/domain/request/hall.fixture.ts';
import { growPlaces } from './grow-places.ts';

const candidates = candidatesOf(hall(), { kind: 'desk', count: 1, together: 'prefer', features: [] });
const group = 'groups' in candidates ? candidates.groups[0]! : null!;
const free = (...ids: number[]) => new Set(ids);

describe('more seats beside those that one has', () => {
  it('takes the neighbour that serves most days, and keeps every seat', () => {
    const days = [
      { has: [2], quantity: 2, free: free(1, 2, 3) },
      { has: [2], quantity: 2, free: free(2, 3) },
    ];
    expect(growPlaces(group, days, 'prefer')).toEqual([
      [2, 3],
      [2, 3],
    ]);
  });

  it('goes without neighbours only where they are not insisted on', () => {
    const days = [{ has: [1], quantity: 2, free: free(1, 7) }];
    expect(growPlaces(group, days, 'must')).toEqual([null]);
    expect(growPlaces(group, days, 'prefer')).toEqual([[1, 7]]);
  });

  it('leaves a day short where too few are free', () => {
    expect(growPlaces(group, [{ has: [1], quantity: 3, free: free(1, 2) }], 'no')).toEqual([null]);
  });
});
