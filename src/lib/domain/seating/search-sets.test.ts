import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawn } from './drawn-halls.fixture.ts';
import { feasibleSetsOf } from './feasible-sets.ts';
import { hallOf } from './hall.ts';
import { searchSets } from './search-sets.ts';
import { bitsOf } from './seat-bits.ts';
import type { SeatSet } from './seat-set.ts';
import { budgetOf } from './work-budget.ts';

const anyHall = fc.record({
  places: fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { minLength: 4, maxLength: 11 }),
  costs: fc.array(fc.nat(3), { minLength: 11, maxLength: 11 }),
  size: fc.integer({ min: 1, max: 4 }),
  connected: fc.boolean(),
});

describe('searchSets', () => {
  test('reports each set within the limits once and no other', () => {
    let reported = 0;
    fc.assert(
      fc.property(anyHall, fc.nat(10), fc.nat(1_200_000), (drawing, costMax, distanceMax) => {
        const { hall, sets, costs, every } = prepared(drawing);
        const found: SeatSet[] = [];
        const limits = { costs, costMax, distanceMax, before: null };
        const all =
          sets && searchSets(hall, sets, drawing.size, limits, budgetOf(1e9), (set) => found.push(set));
        const expected = every.filter(
          ({ cost, distance }) => cost < costMax || (cost === costMax && distance <= distanceMax),
        );
        expect(all ?? true).toBe(true);
        expect(found.map((set) => set.seats.join()).sort()).toEqual(
          expected.map(({ seats }) => seats.join()).sort(),
        );
        expect(found.every((set) => every.some((other) => other.distance === set.distance))).toBe(true);
        reported += found.length;
      }),
      { numRuns: 300 },
    );
    expect(reported).toBeGreaterThan(1000);
  });

  test('says that the budget ended first', () => {
    const { hall, sets, costs } = prepared({
      places: [
        [0, 0],
        [0, 1],
        [1, 0],
        [1, 1],
      ],
      costs: [],
      size: 2,
      connected: true,
    });
    const limits = { costs, costMax: 0, distanceMax: Infinity, before: null };
    expect(sets && searchSets(hall, sets, 2, limits, budgetOf(5), () => undefined)).toBe(false);
  });
});

/** The hall, and every feasible set of it by trying all. */
function prepared(drawing: {
  places: [number, number][];
  costs: number[];
  size: number;
  connected: boolean;
}) {
  const hall = hallOf(drawn(drawing.places.map(([x, y]) => [x * 100, y * 100])), 100);
  const seatCount = drawing.places.length;
  const free = bitsOf(
    Array.from({ length: seatCount }, (_, seat) => seat),
    hall.words,
  );
  const sets = feasibleSetsOf(hall, free, drawing.size, drawing.connected ? 'must' : 'no');
  const costs = Int32Array.from({ length: seatCount }, (_, seat) => drawing.costs[seat] ?? 0);
  const every = Array.from({ length: 1 << seatCount }, (_, mask) => seatsIn(mask, seatCount))
    .filter(
      (seats) => seats.length === drawing.size && (!drawing.connected || hangTogether(seats, drawing.places)),
    )
    .map((seats) => ({
      seats,
      cost: seats.reduce((sum, seat) => sum + costs[seat]!, 0),
      distance: distanceOf(seats, drawing.places),
    }));
  return { hall, sets, costs, every };
}

function seatsIn(mask: number, seatCount: number): number[] {
  return Array.from({ length: seatCount }, (_, seat) => seat).filter((seat) => (mask >> seat) & 1);
}

function hangTogether(seats: readonly number[], places: readonly [number, number][]): boolean {
  const part = new Set(seats.slice(0, 1));
  for (const from of part) {
    for (const to of seats) {
      const [[ax, ay], [bx, by]] = [places[from]!, places[to]!];
      if (Math.abs(ax - bx) + Math.abs(ay - by) <= 1) part.add(to);
    }
  }
  return part.size === seats.length;
}

function distanceOf(seats: readonly number[], places: readonly [number, number][]): number {
  let sum = 0;
  for (const a of seats) {
    for (const b of seats) {
      if (a < b)
        sum += Math.round(1e5 * Math.hypot(places[a]![0] - places[b]![0], places[a]![1] - places[b]![1]));
    }
  }
  return sum;
}
