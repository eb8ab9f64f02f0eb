import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LocalDay } from '#lib/domain/time/local-day.ts';
import { seatsOfSlots, slotsOf, type GivenOnDay } from './seats-of-slots.ts';

function stay(...days: readonly (readonly (readonly [number, number])[])[]): GivenOnDay[] {
  return days.map((places, index) => ({ day: (20_000 + index) as LocalDay, places }));
}

const desks = (...ids: number[]) => ids.map((id) => [id, 1] as const);

describe('the seats of a stay', () => {
  it('are the same on all days where the days have the same desks', () => {
    const days = stay(desks(1, 2, 3), desks(1, 2, 3));
    expect(seatsOfSlots(days).map(({ seats }) => seats)).toEqual([
      [1, 2, 3],
      [1, 2, 3],
    ]);
  });

  it('move only for those whose desk the next day has not', () => {
    const days = stay(desks(1, 2, 3), desks(2, 3, 4), desks(1, 2, 3));
    expect(seatsOfSlots(days).map(({ seats }) => seats)).toEqual([
      [1, 2, 3],
      [4, 2, 3],
      [1, 2, 3],
    ]);
  });

  it('come back to the desk of before after a day with fewer', () => {
    const days = stay(desks(1, 2, 3), desks(1), desks(1, 2, 3));
    expect(seatsOfSlots(days).map(({ seats }) => seats)).toEqual([
      [1, 2, 3],
      [1, null, null],
      [1, 2, 3],
    ]);
  });

  it('are the units of an area, each of them the area', () => {
    expect(seatsOfSlots(stay([[9, 3]]))).toMatchObject([{ seats: [9, 9, 9] }]);
  });

  it('are none of a stay without places', () => {
    expect(slotsOf(stay([]))).toBe(0);
    expect(seatsOfSlots(stay([]))).toMatchObject([{ seats: [] }]);
  });
});

it('on every day each unit has at most one person, and each person at most one unit', () => {
  const place = fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 3 }));
  const day = fc.uniqueArray(place, { selector: ([id]) => id, maxLength: 5 });
  fc.assert(
    fc.property(fc.array(day, { minLength: 1, maxLength: 6 }), (places) => {
      const days = stay(...places);
      for (const [index, { seats }] of seatsOfSlots(days).entries()) {
        expect(seats).toHaveLength(slotsOf(days));
        const given = days[index]!.places.flatMap(([id, quantity]) => Array<number>(quantity).fill(id));
        expect(seats.filter((seat) => seat !== null).toSorted()).toEqual(given.toSorted());
      }
    }),
  );
});
