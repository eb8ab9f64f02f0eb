import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant } from '#lib/domain/time/instant.ts';
import { freeQuantity, type loadOver } from './free-quantity.ts';

type TestClaim = Parameters<typeof loadOver>[2][number];

function claim(from: number, to: number, quantity = 1, kind: TestClaim['kind'] = 'booking'): TestClaim {
  return { from: from as Instant, to: to as Instant, quantity, kind, allOfIt: false };
}

function over(from: number, to: number): { from: Instant; to: Instant } {
  return { from: from as Instant, to: to as Instant };
}

describe('capacity is the peak of the sum', () => {
  it('counts parties one after the other once, and not as the sum of all overlaps', () => {
    expect(freeQuantity(over(0, 100), 40, [claim(0, 50, 30), claim(50, 100, 30)])).toBe(10);
  });

  it('lets claims touch: what ends at ten makes room for what begins at ten', () => {
    expect(freeQuantity(over(10, 20), 1, [claim(0, 10), claim(20, 30)])).toBe(1);
  });

  it('lets the house withhold what it keeps, several times over at most the capacity', () => {
    const closure: TestClaim = { ...claim(0, 100, 0, 'house'), allOfIt: true };
    expect(freeQuantity(over(0, 100), 40, [claim(0, 100, 5, 'house'), claim(0, 100, 6, 'house')])).toBe(29);
    expect(freeQuantity(over(0, 100), 40, [closure, claim(0, 100, 5, 'house')])).toBe(0);
    expect(freeQuantity(over(100, 200), 40, [closure])).toBe(40);
  });

  it('agrees with counting minute by minute', () => {
    const seen = { overlapping: 0, touching: 0, full: 0 };
    const claims = fc.array(
      fc.record({
        from: fc.integer({ min: 0, max: 30 }),
        length: fc.integer({ min: 1, max: 15 }),
        quantity: fc.integer({ min: 1, max: 4 }),
        kind: fc.constantFrom<TestClaim['kind']>('booking', 'hold', 'house'),
        allOfIt: fc.boolean(),
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(
        claims,
        fc.integer({ min: 0, max: 30 }),
        fc.integer({ min: 1, max: 15 }),
        fc.integer({ min: 0, max: 10 }),
        (made, from, length, capacity) => {
          const all = made.map((one): TestClaim => ({
            ...claim(one.from, one.from + one.length, one.quantity, one.kind),
            allOfIt: one.allOfIt && one.kind === 'house',
          }));
          let free = capacity;
          for (let minute = from; minute < from + length; minute += 1) {
            const now = all.filter((one) => one.from <= minute && minute < one.to);
            const taken = now
              .filter((one) => one.kind !== 'house')
              .reduce((sum, one) => sum + one.quantity, 0);
            const withheld = now
              .filter((one) => one.kind === 'house')
              .reduce((sum, one) => sum + (one.allOfIt ? capacity : one.quantity), 0);
            free = Math.min(free, Math.max(0, capacity - Math.min(capacity, withheld) - taken));
          }
          if (all.length > 1) seen.overlapping += 1;
          if (all.some((one) => one.to === from || one.from === from + length)) seen.touching += 1;
          if (free === 0) seen.full += 1;
          expect(freeQuantity(over(from, from + length), capacity, all)).toBe(free);
        },
      ),
      { numRuns: 3000 },
    );
    expect(seen.overlapping).toBeGreaterThan(1500);
    expect(seen.touching).toBeGreaterThan(300);
    expect(seen.full).toBeGreaterThan(300);
  });
});
