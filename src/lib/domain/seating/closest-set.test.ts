import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CLOSEST_SET_STEPS_MAX, ONE_SET_STEPS_MAX } from './choose-stay.ts';
import { closestSet } from './closest-set.ts';
import { drawn, islandHall, NEIGHBOUR_DISTANCE_CM, rowHall } from './drawn-halls.fixture.ts';
import { feasibleSetsOf } from './feasible-sets.ts';
import { hallOf } from './hall.ts';
import { bitsOf } from './seat-bits.ts';
import type { Seat, Togetherness } from './seating-question.ts';
import { budgetOf } from './work-budget.ts';

function closestIn(seats: readonly Seat[], size: number, together: Togetherness, steps = ONE_SET_STEPS_MAX) {
  const hall = hallOf(seats, NEIGHBOUR_DISTANCE_CM);
  const all = bitsOf(
    seats.map((_, seat) => seat),
    hall.words,
  );
  const sets = feasibleSetsOf(hall, all, size, together);
  return sets && closestSet(hall, sets, size, budgetOf(steps));
}

describe('closestSet', () => {
  test('is the tightest of all sets, of equally tight ones the lowest', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(5), fc.nat(3)), { minLength: 3, maxLength: 12 }), (places) => {
        const seats = drawn(places.map(([x, y]) => [x * 110, y * 110]));
        expect(closestIn(seats, 3, 'no')).toMatchObject({ exact: true, set: { seats: closestThree(seats) } });
      }),
      { numRuns: 200 },
    );
  });

  test('is so, too, in halls too large to begin at every seat', () => {
    const places = fc.array(fc.tuple(fc.nat(30), fc.nat(30)), { minLength: 80, maxLength: 90 });
    fc.assert(
      fc.property(places, (drawing) => {
        const seats = drawn(drawing.map(([x, y]) => [x * 110, y * 110]));
        expect(closestIn(seats, 3, 'no')).toMatchObject({ exact: true, set: { seats: closestThree(seats) } });
      }),
      { numRuns: 40 },
    );
  });

  test('finds the lower of two equal groups, though every place it starts from leads to the other', () => {
    // In a hall this large sets are grown from every third seat: here from those around the higher group only.
    const lone = (seat: number): [number, number] => [
      100_000 + (seat % 9) * 1500,
      100_000 + Math.floor(seat / 9) * 1500,
    ];
    const groups = new Map<number, [number, number]>([
      [1, [0, 0]],
      [2, [100, 0]],
      [4, [0, 100]],
      [76, [106_000, 111_000]],
      [77, [106_100, 111_000]],
      [79, [106_000, 111_100]],
    ]);
    const seats = drawn(Array.from({ length: 81 }, (_, seat) => groups.get(seat) ?? lone(seat)));
    expect(closestIn(seats, 3, 'no')).toMatchObject({ exact: true, set: { seats: [1, 2, 4] } });
  });

  test.each<[string, readonly Seat[], number, Togetherness]>([
    ['six in the hall of forty', islandHall(), 6, 'must'],
    ['ten in the hall of forty', islandHall(), 10, 'must'],
    ['twelve in the hall of forty, apart', islandHall(), 12, 'no'],
    ['twelve in rows of forty', rowHall(8, 5), 12, 'must'],
    ['six in rows of three hundred', rowHall(20, 15), 6, 'must'],
  ])('is proven for %s', (_, seats, size, together) => {
    expect(closestIn(seats, size, together)?.exact).toBe(true);
  });

  test('is proven for six in the hall of forty with the few steps of a bound', () => {
    expect(closestIn(islandHall(), 6, 'no', CLOSEST_SET_STEPS_MAX)?.exact).toBe(true);
  });

  test('is only a good one where the budget ends', () => {
    const proven = closestIn(rowHall(8, 5), 10, 'must');
    const quick = closestIn(rowHall(8, 5), 10, 'must', 1000);
    expect(quick?.exact).toBe(false);
    expect(quick?.set.distance).toBeGreaterThanOrEqual(proven?.set.distance ?? Infinity);
    expect(quick?.set.distance).toBeLessThanOrEqual((proven?.set.distance ?? 0) * 1.05);
  });
});

/** The lowest of the tightest three, by trying all in ascending order. */
function closestThree(seats: readonly Seat[]): number[] {
  const apart = seats.map((p) => seats.map((q) => Math.round(1000 * Math.hypot(p.x - q.x, p.y - q.y))));
  let best: number[] = [];
  let least = Infinity;
  for (let a = 0; a < seats.length; a++) {
    for (let b = a + 1; b < seats.length; b++) {
      for (let c = b + 1; c < seats.length; c++) {
        const sum = apart[a]![b]! + apart[a]![c]! + apart[b]![c]!;
        if (sum < least) [least, best] = [sum, [a, b, c]];
      }
    }
  }
  return best;
}
