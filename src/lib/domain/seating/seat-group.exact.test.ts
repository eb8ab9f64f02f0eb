import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CERTAINLY_EXACT_DAYS_MAX, CERTAINLY_EXACT_SEATS_MAX } from './choose-stay.ts';
import { seatGroup } from './seat-group.ts';
import type { Seat, SeatingQuestion, Togetherness } from './seating-question.ts';

/** Seats as bits of one number by rank: what the check below knows of a set. */
interface MaskedSet {
  readonly mask: number;
  readonly distance: number;
}

/** The best way up to a day that ends on one set. */
interface Way {
  readonly set: MaskedSet;
  readonly moves: number;
  readonly distance: number;
  /** Per served day the ranks in ascending order, which compare as text. */
  readonly ranks: string;
}

describe('seatGroup against all sets of every day', () => {
  const seen = { moves: 0, manyMoves: 0, mixed: 0 };

  test.each<Togetherness>(['must', 'prefer', 'no'])(
    'is certain of the best answer in halls of up to ten seats when asked "%s"',
    (together) => {
      fc.assert(
        fc.property(questions(together, 9), (question) => {
          const best = bestWay(question);
          const answer = seatGroup(question);
          const served = answer.days.filter((day) => day !== null);
          expect(answer.exact).toBe(true);
          expect(answer.moves).toBe(best?.moves ?? 0);
          expect(served.map((day) => ranksOf(question, day.seatIds)).join('')).toBe(best?.ranks ?? '');
          if (answer.moves > 0) seen.moves += 1;
          if (answer.moves > 3) seen.manyMoves += 1;
          if (new Set(served.map((day) => day.together)).size === 2) seen.mixed += 1;
        }),
        { numRuns: 300 },
      );
    },
    30_000,
  );

  test('the questions above held enough of what is hard', () => {
    expect(seen.moves).toBeGreaterThan(200);
    expect(seen.manyMoves).toBeGreaterThan(60);
    expect(seen.mixed).toBeGreaterThan(20);
  });

  test('is certain for the longest of these stays, too', () => {
    fc.assert(
      fc.property(fc.constantFrom<Togetherness>('must', 'prefer', 'no').chain(longQuestions), (question) => {
        expect(seatGroup(question).exact).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});

const longQuestions = (together: Togetherness) =>
  questions(together, CERTAINLY_EXACT_DAYS_MAX, CERTAINLY_EXACT_DAYS_MAX);

/** Two to ten desks on a grid or drawn by hand, most of them free on most days. */
function questions(together: Togetherness, daysMax: number, daysMin = 3): fc.Arbitrary<SeatingQuestion> {
  const seatCount = CERTAINLY_EXACT_SEATS_MAX;
  return fc
    .record({
      places: fc.array(fc.tuple(fc.nat(4), fc.nat(2), fc.nat(60)), { minLength: 7, maxLength: seatCount }),
      drawnByHand: fc.boolean(),
      groupSize: fc.integer({ min: 2, max: 5 }),
      neighbourDistance: fc.constantFrom(120, 150, 190),
      draws: fc.array(fc.array(fc.nat(9), { minLength: seatCount, maxLength: seatCount }), {
        minLength: daysMin,
        maxLength: daysMax,
      }),
      taken: fc.integer({ min: 1, max: 3 }),
    })
    .map(({ places, drawnByHand, groupSize, neighbourDistance, draws, taken }) => {
      const seats = places.map(([x, y, off], order) => ({
        id: 900 - order,
        order,
        x: x * 100 + (drawnByHand ? off : 0),
        y: y * 120 - (drawnByHand ? off : 0),
      }));
      const days = draws.map(
        (day) => new Set(seats.filter((_, at) => day[at]! >= taken).map((seat) => seat.id)),
      );
      return { seats, groupSize, neighbourDistance, together, days };
    });
}

/** Every set of every day with the best way to it. Null where no day is served. */
function bestWay(question: SeatingQuestion): Way | null {
  const sets = setsOfSize(question.seats.length, question.groupSize);
  let ways: Way[] | null = null;
  for (const free of question.days) {
    const today = setsOn(question, sets, free);
    if (today.length > 0) ways = today.map((set) => bestWayTo(set, ways));
  }
  return ways && ways.reduce((a, b) => (isBefore(b, a) ? b : a));
}

function bestWayTo(set: MaskedSet, ways: Way[] | null): Way {
  const ranks = textOf(set.mask);
  if (!ways) return { set, moves: 0, distance: set.distance, ranks };
  return ways
    .map((way) => ({
      set,
      moves: way.moves + bitCount(way.set.mask & ~set.mask),
      distance: way.distance + set.distance,
      ranks: way.ranks + ranks,
    }))
    .reduce((a, b) => (isBefore(b, a) ? b : a));
}

function isBefore(a: Way, b: Way): boolean {
  if (a.moves !== b.moves) return a.moves < b.moves;
  if (a.distance !== b.distance) return a.distance < b.distance;
  return a.ranks < b.ranks;
}

function setsOn(question: SeatingQuestion, sets: readonly number[], free: ReadonlySet<number>): MaskedSet[] {
  const possible = sets
    .map((mask) => question.seats.filter((seat) => (mask >> seat.order) & 1))
    .filter((seats) => seats.every((seat) => free.has(seat.id)));
  const together = possible.filter((seats) => isTogether(seats, question.neighbourDistance));
  const prefersAny = question.together === 'no' || (question.together === 'prefer' && together.length === 0);
  return (prefersAny ? possible : together).map((seats) => ({
    mask: seats.reduce((mask, seat) => mask | (1 << seat.order), 0),
    distance: seats.reduce(
      (sum, a) => sum + seats.reduce((part, b) => part + (a.order < b.order ? apart(a, b) : 0), 0),
      0,
    ),
  }));
}

function apart(a: Seat, b: Seat): number {
  return Math.round(Math.hypot(a.x - b.x, a.y - b.y) * 1000);
}

/** Spreads from the first seat until nothing is added. */
function isTogether(seats: readonly Seat[], neighbourDistance: number): boolean {
  let part = seats.slice(0, 1);
  for (let size = 0; size < part.length;) {
    size = part.length;
    part = seats.filter((seat) =>
      part.some((other) => Math.hypot(seat.x - other.x, seat.y - other.y) <= neighbourDistance),
    );
  }
  return part.length === seats.length;
}

function setsOfSize(seatCount: number, size: number): number[] {
  return Array.from({ length: 1 << seatCount }, (_, mask) => mask).filter((mask) => bitCount(mask) === size);
}

function bitCount(mask: number): number {
  return mask === 0 ? 0 : (mask & 1) + bitCount(mask >>> 1);
}

function textOf(mask: number): string {
  return [...'0123456789'].filter((_, rank) => (mask >> rank) & 1).join('');
}

function ranksOf(question: SeatingQuestion, seatIds: readonly number[]): string {
  return seatIds.map((id) => question.seats.find((seat) => seat.id === id)!.order).join('');
}
