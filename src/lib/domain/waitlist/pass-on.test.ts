import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LocalDay } from '#lib/domain/time/local-day.ts';
import { isPatient, PASSED_OVER_MAX, passOn, type Turn, type Waits } from './pass-on.ts';

const DAY = 1 as LocalDay;

/** Seats of a queue that are free: whoever wants no more gets them, and for whoever is patient they are gathered. */
function seats(free: Record<string, number>) {
  const left = { ...free };
  const tried: number[] = [];
  const serve = (one: Waits): Turn => {
    tried.push(one.id);
    const there = left[one.queue] ?? 0;
    if (there >= one.quantity) {
      left[one.queue] = there - one.quantity;
      return 'served';
    }
    if (there === 0) return 'short';
    if (!isPatient(one)) return 'missed';
    left[one.queue] = 0;
    return 'gathered';
  };
  return { serve, tried, left };
}

const waits = (id: number, quantity: number, changes: Partial<Waits> = {}): Waits => ({
  id,
  queue: 'a',
  rank: 1,
  quantity,
  passedOver: 0,
  gathers: 0,
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
    const hall = seats({ a: 1, b: 1 });
    expect(passOn(patient, () => [DAY], hall.serve)).toEqual({ served: [3], passedOver: [] });
    expect(hall.left).toEqual({ a: 0, b: 0 });
  });

  it('counts what nobody in line takes, too: it is left to whoever asks', () => {
    expect(passOn([waits(1, 6)], () => [DAY], seats({ a: 2 }).serve)).toEqual({
      served: [],
      passedOver: [1],
    });
    expect(passOn([waits(1, 6)], () => [DAY], seats({ a: 0 }).serve)).toEqual({ served: [], passedOver: [] });
  });

  it('does not try again what has just failed for one that wants no more', () => {
    const { serve, tried } = seats({ a: 1 });
    const line = [waits(1, 2), waits(2, 2), waits(3, 3), waits(4, 1)];
    expect(passOn(line, () => [DAY], serve)).toEqual({ served: [4], passedOver: [1, 2, 3] });
    expect(tried).toEqual([1, 4]);
  });

  it('leaves to those behind what a patient one cannot use', () => {
    const line = [waits(1, 6, { passedOver: PASSED_OVER_MAX }), waits(2, 1)];
    const turns: Record<number, Turn> = { 1: 'gathered', 2: 'served' };
    expect(
      passOn(
        line,
        () => [DAY],
        ({ id }) => turns[id] ?? 'short',
      ),
    ).toEqual({
      served: [2],
      passedOver: [],
    });
  });

  it('gathers for one at a time of those that want the same, and never lets one that has begun go without', () => {
    const patient = { passedOver: PASSED_OVER_MAX };
    const line = [waits(1, 6, patient), waits(2, 6, patient), waits(3, 6, { ...patient, gathers: 1 })];
    const tried: number[] = [];
    passOn(
      line,
      () => [DAY],
      ({ id }) => {
        tried.push(id);
        return 'gathered';
      },
    );
    expect(tried).toEqual([1, 3]);
  });

  it('lets one that is patient gather what one before it, which is not, leaves to others', () => {
    const line = [waits(1, 6), waits(2, 6, { passedOver: PASSED_OVER_MAX })];
    const turns: Record<number, Turn> = { 1: 'missed', 2: 'gathered' };
    const tried: number[] = [];
    const serve = ({ id }: Waits): Turn => {
      tried.push(id);
      return turns[id] ?? 'short';
    };
    expect(passOn(line, () => [DAY], serve)).toEqual({ served: [], passedOver: [1] });
    expect(tried).toEqual([1, 2]);
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
          const line = entries.map((one, index) => ({ ...one, id: index + 1, gathers: 0 as const }));
          const hall = seats(free);
          const { served, passedOver } = passOn(line, () => [DAY], hall.serve);
          const left: Record<string, number> = { ...free };
          const expected: number[] = [];
          const over: number[] = [];
          const missed: Waits[] = [];
          for (const one of [...line].sort((x, y) => x.rank - y.rank || x.id - y.id)) {
            const there = left[one.queue] ?? 0;
            if (there >= one.quantity) {
              left[one.queue] = there - one.quantity;
              expected.push(one.id);
            } else if (isPatient(one)) left[one.queue] = 0;
            // What suffices for somebody between them is gone for one behind; it has missed the same as the one before it.
            else if (
              there > 0 ||
              missed.some((two) => two.queue === one.queue && two.quantity <= one.quantity)
            ) {
              missed.push(one);
              over.push(one.id);
            }
          }
          expect(served).toEqual(expected);
          expect(passedOver).toEqual(over.sort((x, y) => x - y));
          expect(hall.left).toEqual(left);
        },
      ),
    );
  });
});
