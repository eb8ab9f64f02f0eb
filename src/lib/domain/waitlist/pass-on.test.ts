import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LocalDay } from '#lib/domain/time/local-day.ts';
import { PASSED_OVER_MAX, passOn, type Turn, type Waits } from './pass-on.ts';

const DAY = 1 as LocalDay;

/** Seats of a queue that are free: whoever wants no more gets them. */
function seats(free: Record<string, number>) {
  const left = { ...free };
  const tried: number[] = [];
  const serve = ({ id, queue, quantity }: Waits): Turn => {
    tried.push(id);
    if ((left[queue] ?? 0) < quantity) return 'short';
    left[queue] = (left[queue] ?? 0) - quantity;
    return 'served';
  };
  return { serve, tried, left };
}

const waits = (id: number, quantity: number, changes: Partial<Waits> = {}): Waits => ({
  id,
  queue: 'a',
  rank: 1,
  quantity,
  passedOver: 0,
  ...changes,
});

describe('passing on what has become free', () => {
  it('gives it to whoever came first, and to those who had to make room before them', () => {
    const { serve } = seats({ a: 2 });
    const line = [waits(3, 1), waits(1, 1), waits(2, 1), waits(9, 1, { rank: 0 })];
    expect(passOn(line, () => [DAY], serve)).toEqual({ served: [9, 1], passedOver: [] });
  });

  it('lets no seat stay empty that does not suffice for the head, until it was passed over too often', () => {
    const line = [waits(1, 6), waits(2, 1)];
    expect(passOn(line, () => [DAY], seats({ a: 1 }).serve)).toEqual({ served: [2], passedOver: [1] });
    const patient = [waits(1, 6, { passedOver: PASSED_OVER_MAX }), waits(2, 1), waits(3, 1, { queue: 'b' })];
    expect(passOn(patient, () => [DAY], seats({ a: 1, b: 1 }).serve)).toEqual({
      served: [3],
      passedOver: [],
    });
  });

  it('does not try again what has just failed for one that wants no more', () => {
    const { serve, tried } = seats({ a: 1 });
    passOn([waits(1, 2), waits(2, 2), waits(3, 3), waits(4, 1)], () => [DAY], serve);
    expect(tried).toEqual([1, 4]);
  });

  it('lets nobody wait for one whom a rule bars, and passes it over as often as it may be', () => {
    const { serve } = seats({ a: 2 });
    const line = [waits(1, 1, { passedOver: PASSED_OVER_MAX }), waits(2, 1), waits(3, 1)];
    const barred = (one: Waits): Turn => (one.id === 1 ? 'barred' : serve(one));
    expect(passOn(line, () => [DAY], barred)).toEqual({ served: [2, 3], passedOver: [] });
  });

  it('never serves one before another of its queue that wants no more, and agrees with a walk along the line', () => {
    const entry = fc.record({
      queue: fc.constantFrom('a', 'b'),
      rank: fc.constantFrom(0, 1),
      quantity: fc.integer({ min: 1, max: 4 }),
      passedOver: fc.integer({ min: 0, max: PASSED_OVER_MAX }),
    });
    fc.assert(
      fc.property(
        fc.array(entry, { maxLength: 12 }),
        fc.record({ a: fc.nat(8), b: fc.nat(8) }),
        (entries, free) => {
          const line = entries.map((one, index) => ({ ...one, id: index + 1 }));
          const { served, passedOver } = passOn(line, () => [DAY], seats(free).serve);
          const left: Record<string, number> = { ...free };
          const stuck = new Set<string>();
          const expected: number[] = [];
          const over = new Set<number>();
          const short: Waits[] = [];
          for (const one of [...line].sort((x, y) => x.rank - y.rank || x.id - y.id)) {
            if (stuck.has(one.queue)) continue;
            if ((left[one.queue] ?? 0) >= one.quantity) {
              left[one.queue] = (left[one.queue] ?? 0) - one.quantity;
              expected.push(one.id);
              for (const other of short) if (other.queue === one.queue) over.add(other.id);
            } else {
              short.push(one);
              if (one.passedOver >= PASSED_OVER_MAX) stuck.add(one.queue);
            }
          }
          expect(served).toEqual(expected);
          expect(passedOver).toEqual([...over].sort((x, y) => x - y));
        },
      ),
    );
  });
});
