import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant } from '#lib/domain/time/instant.ts';
import { ordersAffected, type OrderAtSitting } from './fewer-portions.ts';

const [EARLY, NOON, LATE] = [690, 720, 750] as Instant[] as [Instant, Instant, Instant];

function order(bookingId: number, portions: number, from = NOON, redeemed = 0): OrderAtSitting {
  return { bookingId, from, portions, redeemed };
}

function sittings(early: number, noon: number, late: number) {
  return [
    { from: EARLY, portions: early },
    { from: NOON, portions: noon },
    { from: LATE, portions: late },
  ];
}

describe('fewer portions than are ordered', () => {
  it('touch nobody where there is room', () => {
    expect(ordersAffected(sittings(0, 10, 0), [order(1, 4), order(2, 6)])).toEqual([]);
  });

  it('touch those who asked last, as few as need be, and offer the next sitting', () => {
    const orders = [order(1, 4), order(2, 3), order(3, 3)];
    expect(ordersAffected(sittings(20, 7, 20), orders)).toEqual([{ bookingId: 3, offered: LATE }]);
  });

  it('never touch whoever has eaten', () => {
    const orders = [order(1, 4), order(2, 3, NOON, 1)];
    expect(ordersAffected(sittings(0, 3, 0), orders)).toEqual([{ bookingId: 1, offered: null }]);
  });

  it('offer an earlier sitting where no later one has room, and the same room to one only', () => {
    const orders = [order(1, 4), order(2, 4)];
    expect(ordersAffected(sittings(4, 0, 0), orders)).toEqual([
      { bookingId: 2, offered: EARLY },
      { bookingId: 1, offered: null },
    ]);
  });
});

it('what is left fits, and what is offered fits beside it', () => {
  const seen = { affected: 0, offered: 0 };
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(EARLY, NOON, LATE), fc.integer({ min: 1, max: 5 })), {
        maxLength: 12,
      }),
      fc.tuple(fc.nat(15), fc.nat(15), fc.nat(15)),
      (made, [early, noon, late]) => {
        const orders = made.map(([from, portions], index) => order(index + 1, portions, from));
        const cut = sittings(early, noon, late);
        const affected = ordersAffected(cut, orders);
        seen.affected += affected.length;
        for (const { from, portions } of cut) {
          const kept = orders.filter(
            (one) => one.from === from && !affected.some(({ bookingId }) => bookingId === one.bookingId),
          );
          const moved = affected
            .filter((one) => one.offered === from)
            .map(({ bookingId }) => orders.find((one) => one.bookingId === bookingId)!);
          seen.offered += moved.length;
          const sum = [...kept, ...moved].reduce((all, one) => all + one.portions, 0);
          expect(sum).toBeLessThanOrEqual(portions);
        }
      },
    ),
    { numRuns: 1_000 },
  );
  expect(Math.min(seen.affected, seen.offered)).toBeGreaterThan(200);
});
