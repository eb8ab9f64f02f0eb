import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { addMinutes, type Instant } from '#lib/domain/time/instant.ts';
import { at, hall, NOW } from '#lib/domain/request/hall.fixture.ts';
import { addWorkingMinutes } from './working-minutes.ts';

const HALL = hall();

test.each([
  ['within a day', at('2026-12-01', 540), 60, at('2026-12-01', 600)],
  ['until closing time', at('2026-12-01', 1050), 60, at('2026-12-01', 1110)],
  ['over night', at('2026-12-01', 1100), 60, at('2026-12-02', 560)],
  ['over a weekend', at('2026-12-04', 1050), 120, at('2026-12-07', 570)],
  ['from before it opens', at('2026-12-01', 0), 30, at('2026-12-01', 540)],
  ['from a Sunday', NOW, 1, at('2026-11-30', 511)],
])('%s', (_, from, minutes, to) => {
  expect(addWorkingMinutes(HALL, from, minutes)).toBe(to);
});

it('leaves the break out', () => {
  expect(addWorkingMinutes(hall({ withBreak: true }), at('2026-12-01', 690), 60)).toBe(at('2026-12-01', 810));
});

it('is the same in one go and in two, and always later', () => {
  const moments = fc.integer({ min: 0, max: 20 * 1440 }).map((minutes): Instant => addMinutes(NOW, minutes));
  fc.assert(
    fc.property(
      moments,
      fc.integer({ min: 1, max: 2000 }),
      fc.integer({ min: 1, max: 2000 }),
      (from, a, b) => {
        const first = addWorkingMinutes(HALL, from, a);
        expect(first).toBeGreaterThanOrEqual(from + a);
        expect(addWorkingMinutes(HALL, first, b)).toBe(addWorkingMinutes(HALL, from, a + b));
      },
    ),
    { seed: 20261224 },
  );
});

it('ends also where a hall never works', () => {
  const closed = hall();
  const never = {
    ...closed,
    hours: {
      ...closed.hours,
      weekly: { 1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] },
      makeUpWorkday: [],
    },
  };
  expect(addWorkingMinutes(never, NOW, 60)).toBeGreaterThan(NOW);
});
