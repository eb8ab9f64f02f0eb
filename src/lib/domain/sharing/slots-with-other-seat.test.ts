import { describe, expect, it } from 'vitest';
import type { LocalDay } from '#lib/domain/time/local-day.ts';
import type { GivenOnDay } from './seats-of-slots.ts';
import { slotsWithOtherSeat } from './slots-with-other-seat.ts';

const day = (number: number, ...ids: number[]): GivenOnDay => ({
  day: number as LocalDay,
  places: ids.map((id) => [id, 1] as const),
});
const BEFORE = [day(1, 11, 12, 13), day(2, 11, 12, 13), day(3, 11, 12, 13)];
const changed = (after: GivenOnDay[], lost: number[] = [], today = 1): number[] =>
  slotsWithOtherSeat(BEFORE, after, new Set(lost as LocalDay[]), today as LocalDay);

describe('whose seat is another one', () => {
  it('is only whoever had the desk that is gone, also where one day alone changes', () => {
    expect(changed([day(1, 11, 12, 13), day(2, 12, 13, 20), day(3, 11, 12, 13)])).toEqual([1]);
    expect(changed([day(1, 11, 12, 13), day(2, 11, 20, 21), day(3, 11, 12, 13)])).toEqual([2, 3]);
    expect(changed(BEFORE)).toEqual([]);
  });

  it('is everybody of a day that is lost, and nobody where it is over', () => {
    expect(changed(BEFORE, [2])).toEqual([1, 2, 3]);
    expect(changed([day(1, 20, 12, 13), day(2, 11, 12, 13), day(3, 11, 12, 13)], [1], 2)).toEqual([]);
  });
});
