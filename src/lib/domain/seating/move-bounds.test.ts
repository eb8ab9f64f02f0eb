import fc from 'fast-check';
import { expect, test } from 'vitest';
import { moveBoundsOf } from './move-bounds.ts';
import { bitsOf } from './seat-bits.ts';

const SEATS = 5;

test('the bounds are what one person alone must move before and after sitting on a seat', () => {
  const anyDays = fc.array(fc.uniqueArray(fc.nat(SEATS - 1), { minLength: 1 }), {
    minLength: 1,
    maxLength: 6,
  });
  fc.assert(
    fc.property(anyDays, (days) => {
      const { before, after } = moveBoundsOf(
        days.map((free) => bitsOf(free, 1)),
        SEATS,
      );
      days.forEach((free, day) => {
        for (const seat of free) {
          expect(before[day]?.[seat]).toBe(fewestMoves(days.slice(0, day).reverse(), seat));
          expect(after[day]?.[seat]).toBe(fewestMoves(days.slice(day + 1), seat));
        }
      });
    }),
  );
});

/** Over the days that follow, trying every seat on each. */
function fewestMoves(days: readonly (readonly number[])[], from: number): number {
  const [next, ...rest] = days;
  if (!next) return 0;
  return Math.min(...next.map((seat) => (seat === from ? 0 : 1) + fewestMoves(rest, seat)));
}
