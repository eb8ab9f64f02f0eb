import { describe, expect, test } from 'vitest';
import { closestSet } from './closest-set.ts';
import { HEURISTIC_STEPS_MAX } from './choose-stay.ts';
import { daysAmong, idsOf, islandHall, NEIGHBOUR_DISTANCE_CM, rowHall } from './drawn-halls.fixture.ts';
import { exactStay } from './exact-stay.ts';
import { feasibleSetsOf, isFeasible, runsOf } from './feasible-sets.ts';
import { freeSeatsOf, hallOf } from './hall.ts';
import { heuristicStay } from './heuristic-stay.ts';
import type { Seat, Togetherness } from './seating-question.ts';
import { budgetOf } from './work-budget.ts';

interface Stay {
  readonly seats: readonly Seat[];
  readonly size: number;
  readonly together: Togetherness;
  readonly busyPercent: number;
  readonly daysOnEndMax: number;
  readonly seed: number;
}

function prepared({ seats, size, together, ...bookings }: Stay) {
  const hall = hallOf(seats, NEIGHBOUR_DISTANCE_CM);
  const days = daysAmong(seats, 23, bookings).map((ids) =>
    feasibleSetsOf(hall, freeSeatsOf(hall.seatIds, ids), size, together),
  );
  return { hall, runs: runsOf(days.filter((day) => day !== null)) };
}

/** A month at islands and in rows, among others who come for days on end or for single days. */
function* stays(): Generator<Stay> {
  for (const seed of [1, 2, 3, 4]) {
    for (const seats of [islandHall(), rowHall(8, 5)]) {
      yield { seats, size: 6, together: 'must', busyPercent: 55, daysOnEndMax: 1, seed };
      yield { seats, size: 6, together: 'must', busyPercent: 35, daysOnEndMax: 10, seed };
      yield { seats, size: 3, together: 'no', busyPercent: 60, daysOnEndMax: 10, seed };
    }
    yield { seats: islandHall(), size: 6, together: 'must', busyPercent: 20, daysOnEndMax: 1, seed };
    yield { seats: islandHall(), size: 4, together: 'must', busyPercent: 30, daysOnEndMax: 1, seed };
  }
}

describe('heuristicStay', () => {
  test('needs hardly more moves than the best stay where that is known', () => {
    const moves = { best: 0, found: 0 };
    let compared = 0;
    for (const stay of stays()) {
      const { hall, runs } = prepared(stay);
      if (runs.length < 2) continue;
      const found = heuristicStay(hall, runs, stay.size, budgetOf(HEURISTIC_STEPS_MAX));
      const known = { movesMax: found.moves, distanceMax: found.distance, distancePerDayMin: 0 };
      const best = exactStay(hall, runs, stay.size, known, budgetOf(10_000_000));
      if (!best) continue;
      compared += 1;
      expect(best.moves).toBeLessThanOrEqual(found.moves);
      moves.best += best.moves;
      moves.found += found.moves;
    }
    expect(compared).toBeGreaterThan(24);
    expect(moves.best).toBeGreaterThan(200);
    expect(moves.found).toBeLessThanOrEqual(moves.best * 1.04);
  }, 30_000);

  test('answers with feasible sets even without any budget', () => {
    for (const stay of stays()) {
      const { hall, runs } = prepared(stay);
      const found = heuristicStay(hall, runs, stay.size, budgetOf(0));
      expect(found.sets).toHaveLength(runs.length);
      expect(runs.every((run, at) => isFeasible(hall, run, found.sets[at]!))).toBe(true);
    }
  });
});

describe('exactStay', () => {
  test('finds the same with the closest of all sets as a bound and without', () => {
    for (const seed of [5, 6, 7]) {
      const { hall, runs } = prepared({
        seats: islandHall(),
        size: 6,
        together: 'must',
        busyPercent: 40,
        daysOnEndMax: 5,
        seed,
      });
      const found = heuristicStay(hall, runs, 6, budgetOf(HEURISTIC_STEPS_MAX));
      const everySeat = { free: freeSeatsOf(hall.seatIds, idsOf(islandHall())), connected: true };
      const { set } = closestSet(hall, everySeat, 6, budgetOf(1e7));
      const [bounded, unbounded] = [set.distance, 0].map((distancePerDayMin) =>
        exactStay(
          hall,
          runs,
          6,
          { movesMax: found.moves, distanceMax: found.distance, distancePerDayMin },
          budgetOf(1e7),
        ),
      );
      expect(bounded?.sets.map(({ seats }) => seats)).toEqual(unbounded?.sets.map(({ seats }) => seats));
    }
  });

  test('gives up where its budget ends', () => {
    const { hall, runs } = prepared({
      seats: rowHall(8, 5),
      size: 6,
      together: 'must',
      busyPercent: 30,
      daysOnEndMax: 1,
      seed: 1,
    });
    const known = { movesMax: 100, distanceMax: 1e12, distancePerDayMin: 0 };
    expect(exactStay(hall, runs, 6, known, budgetOf(50_000))).toBeNull();
  });
});
