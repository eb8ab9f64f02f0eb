import { describe, expect, it } from 'vitest';
import type { LocalDay } from '#lib/domain/time/local-day.ts';
import { slotsWithoutSeat } from './slots-without-seat.ts';

const day = (number: number): LocalDay => number as LocalDay;
const desks = (number: number, ...ids: number[]) => ({
  day: day(number),
  places: ids.map((id): readonly [number, number] => [id, 1]),
});

describe('a slot is without a seat', () => {
  it('where a day has fewer desks than before: the last ones first', () => {
    const before = [desks(1, 11, 12, 13), desks(2, 11, 12, 13)];
    expect(slotsWithoutSeat(before, [desks(1, 11, 12), desks(2, 11, 12)], day(1))).toEqual([3]);
    expect(slotsWithoutSeat(before, [desks(1, 11, 12, 13), desks(2, 12)], day(1))).toEqual([1, 3]);
  });

  it('not on days that are over, nor where it never had one', () => {
    const before = [desks(1, 11, 12), desks(2, 11)];
    expect(slotsWithoutSeat(before, [desks(1, 11), desks(2, 11)], day(2))).toEqual([]);
    expect(slotsWithoutSeat(before, before, day(1))).toEqual([]);
  });

  it('not where it only sits elsewhere, nor where a day is gone as a whole', () => {
    const before = [desks(1, 11, 12), desks(2, 11, 12)];
    expect(slotsWithoutSeat(before, [desks(1, 21, 22)], day(1))).toEqual([]);
  });

  it('of an area, by its units', () => {
    const area = (units: number) => [{ day: day(1), places: [[7, units] as const] }];
    expect(slotsWithoutSeat(area(4), area(2), day(1))).toEqual([3, 4]);
  });
});
