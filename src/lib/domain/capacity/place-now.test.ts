import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant } from '#lib/domain/time/instant.ts';
import { placeNow, type PlaceClaim, type PlaceNow } from './place-now.ts';

/** Minutes from a midnight; the horizon is three days. */
const HORIZON_MINUTES = 3 * 1440;

function hour(hours: number): Instant {
  return Math.round(hours * 60) as Instant;
}

function claim(from: number, to: number, changes: Partial<PlaceClaim> = {}): PlaceClaim {
  return {
    resourceId: 1,
    from: hour(from),
    to: hour(to),
    kind: 'booking',
    quantity: 1,
    allOfIt: false,
    isOwn: false,
    ...changes,
  };
}

function open(...ranges: readonly (readonly [number, number])[]): { from: Instant; to: Instant }[] {
  return ranges.map(([from, to]) => ({ from: hour(from), to: hour(to) }));
}

/** 08:30–18:30 on three days. */
const HOURS = open([8.5, 18.5], [32.5, 42.5], [56.5, 66.5]);

function at(now: number, claims: readonly PlaceClaim[] = [], capacity = 1, hours = HOURS): PlaceNow {
  const horizon = { from: hour(now), to: HORIZON_MINUTES as Instant };
  return placeNow(horizon, capacity, hours, claims);
}

describe('a place that is free', () => {
  it('is free until the hall closes', () => {
    expect(at(9)).toEqual({
      state: 'free',
      until: hour(18.5),
      freeFrom: hour(9),
      freeUntil: hour(18.5),
      free: 1,
    });
  });

  it('is free until the next claim, and not a minute longer', () => {
    expect(at(9, [claim(14, 15)])).toMatchObject({ state: 'free', until: hour(14) });
    expect(at(14, [claim(9, 14)])).toMatchObject({ state: 'free', until: hour(18.5) });
  });

  it('is free over midnight where the hall is open then', () => {
    const night = open([20, 24], [24, 30]);
    expect(at(21, [], 1, night)).toMatchObject({ state: 'free', until: hour(30) });
    expect(at(21, [claim(25, 26)], 1, night)).toMatchObject({ state: 'free', until: hour(25) });
  });

  it('of several units counts those that are left', () => {
    expect(at(9, [claim(8.5, 12, { quantity: 15 })], 20)).toMatchObject({ state: 'free', free: 5 });
    expect(at(9, [claim(10, 12, { quantity: 20 })], 20)).toMatchObject({ until: hour(10) });
  });
});

describe('a place that is taken', () => {
  it('is taken until the last of the claims that follow each other without a gap', () => {
    const backToBack = [claim(8.5, 10), claim(10, 12, { kind: 'hold' }), claim(12, 13)];
    expect(at(9, backToBack)).toEqual({
      state: 'taken',
      until: hour(13),
      freeFrom: hour(13),
      freeUntil: hour(18.5),
      free: 0,
    });
    expect(at(11, backToBack)).toMatchObject({ state: 'held', until: hour(13) });
  });

  it('is taken through its clearing time, which is a part of the claim', () => {
    expect(at(10.9, [claim(9, 11 + 1 / 6)])).toMatchObject({ state: 'taken', until: hour(11 + 1 / 6) });
    expect(at(11.1, [claim(9, 11 + 1 / 6)])).toMatchObject({ state: 'taken' });
  });

  it('until the hall closes, is free on the next day that leaves something', () => {
    const days = [claim(8.5, 18.5), claim(32.5, 42.5), claim(56.5, 58)];
    expect(at(9, days)).toMatchObject({ state: 'taken', until: hour(18.5), freeFrom: hour(58), free: 0 });
  });

  it('by midnight and beyond is one stretch, though it is two claims', () => {
    const night = open([20, 24], [24, 30]);
    expect(at(23, [claim(22, 24), claim(24, 26)], 1, night)).toMatchObject({ until: hour(26) });
  });

  it('for longer than anybody looks ahead has no end', () => {
    const always = open([0, 72]);
    expect(at(1, [claim(0, 24), claim(24, 48), claim(48, 72)], 1, always)).toMatchObject({
      state: 'taken',
      until: null,
      freeFrom: null,
      free: 0,
    });
  });
});

describe('a place of one’s own party', () => {
  const own = { isOwn: true };

  it('is theirs until their last claim that follows', () => {
    const claims = [claim(8.5, 10, own), claim(10, 12, own), claim(12, 14)];
    expect(at(9, claims)).toMatchObject({ state: 'own', until: hour(12), freeFrom: hour(14) });
  });

  it('is not theirs before or after', () => {
    expect(at(9, [claim(10, 12, own)])).toMatchObject({ state: 'free', until: hour(10) });
    expect(at(12, [claim(10, 12, own), claim(12, 13)])).toMatchObject({ state: 'taken' });
  });
});

describe('a place that the house keeps, or a hall that is not open', () => {
  const house = { kind: 'house', quantity: 0, allOfIt: true } as const;

  it('is closed until the closure ends, and taken where somebody has it from then on', () => {
    expect(at(9, [claim(0, 12, house)])).toMatchObject({
      state: 'closed',
      until: hour(12),
      freeFrom: hour(12),
    });
    expect(at(9, [claim(0, 12, house), claim(12, 13)])).toMatchObject({
      state: 'closed',
      until: hour(12),
      freeFrom: hour(13),
    });
  });

  it('is free in part where the house keeps a part', () => {
    expect(at(9, [claim(0, 12, { kind: 'house', quantity: 5 })], 20)).toMatchObject({
      state: 'free',
      free: 15,
    });
  });

  it('is shut before opening, at noon, after closing, and says when it opens', () => {
    expect(at(7)).toMatchObject({ state: 'shut', until: hour(8.5), freeFrom: hour(8.5), free: 0 });
    expect(at(18.5)).toMatchObject({ state: 'shut', until: hour(32.5) });
    const noon = open([8, 12], [13.5, 18]);
    expect(at(12, [], 1, noon)).toMatchObject({ state: 'shut', until: hour(13.5) });
    expect(at(9, [], 1, noon)).toMatchObject({ state: 'free', until: hour(12) });
  });

  it('is shut whatever is claimed, and free only when it is both open and free', () => {
    expect(at(7, [claim(8.5, 10), claim(0, 8.5)])).toMatchObject({
      state: 'shut',
      until: hour(8.5),
      freeFrom: hour(10),
    });
    expect(at(9, [], 1, [])).toMatchObject({ state: 'shut', until: null, freeFrom: null, free: 0 });
  });
});

it('agrees with going through the minutes one by one', () => {
  const seen = { free: 0, shut: 0, taken: 0, own: 0, closed: 0, held: 0 };
  const ranges = fc
    .uniqueArray(fc.integer({ min: 0, max: 40 }), { minLength: 2, maxLength: 6 })
    .map((edges) => edges.sort((a, b) => a - b))
    .map((edges) =>
      edges.flatMap((from, index) =>
        index % 2 === 0 && edges[index + 1] !== undefined ? [{ from, to: edges[index + 1]! }] : [],
      ),
    );
  const claims = fc.array(
    fc.record({
      from: fc.integer({ min: 0, max: 36 }),
      length: fc.integer({ min: 1, max: 8 }),
      kind: fc.constantFrom('booking' as const, 'hold' as const, 'house' as const),
      quantity: fc.integer({ min: 1, max: 2 }),
      isOwn: fc.boolean(),
    }),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(
      ranges,
      claims,
      fc.integer({ min: 1, max: 2 }),
      fc.integer({ min: 0, max: 30 }),
      (hours, made, capacity, now) => {
        const all = made.map((one): PlaceClaim => ({
          resourceId: 1,
          from: one.from as Instant,
          to: (one.from + one.length) as Instant,
          kind: one.kind,
          quantity: one.quantity,
          allOfIt: false,
          isOwn: one.isOwn && one.kind !== 'house',
        }));
        const stateOf = (minute: number): string => {
          if (!hours.some(({ from, to }) => from <= minute && minute < to)) return 'shut';
          const meeting = all.filter(({ from, to }) => from <= minute && minute < to);
          if (meeting.some(({ isOwn }) => isOwn)) return 'own';
          if (meeting.reduce((sum, { quantity }) => sum + quantity, 0) < capacity) return 'free';
          if (meeting.some(({ kind }) => kind === 'booking')) return 'taken';
          return meeting.some(({ kind }) => kind === 'hold') ? 'held' : 'closed';
        };
        const minutes = Array.from({ length: 50 - now }, (_, index) => now + index);
        const occupied = (state: string): string => (state === 'held' ? 'taken' : state);
        const state = stateOf(now);
        const end = minutes.find((minute) => occupied(stateOf(minute)) !== occupied(state));
        const freeFrom = minutes.find((minute) => stateOf(minute) === 'free');
        const found = placeNow(
          { from: now as Instant, to: 50 as Instant },
          capacity,
          hours.map(({ from, to }) => ({ from: from as Instant, to: to as Instant })),
          all,
        );
        seen[state as keyof typeof seen] += 1;
        const freeEnd = minutes.find((minute) => minute > (freeFrom ?? 50) && stateOf(minute) !== 'free');
        expect(found).toMatchObject({
          state,
          until: end ?? null,
          freeFrom: freeFrom ?? null,
          freeUntil: freeEnd ?? null,
        });
      },
    ),
    { numRuns: 3000 },
  );
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(5);
});
