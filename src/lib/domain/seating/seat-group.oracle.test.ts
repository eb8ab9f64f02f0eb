import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seatGroup } from './seat-group.ts';
import type { Seat, SeatingAnswer, SeatingQuestion, Togetherness } from './seating-question.ts';

/** A way to seat one day (null: not at all), as the brute force sees it. */
interface Option {
  readonly seats: readonly Seat[];
  readonly together: boolean;
  readonly distance: number;
}

interface Tried {
  readonly options: readonly (Option | null)[];
  /** Days given, days together, moves, distance: better is smaller, so the first two are negative. */
  readonly score: readonly number[];
}

const ANSWERS_MAX = 10_000;

describe('seatGroup against every possible answer', () => {
  const seen = { moves: 0, refused: 0, apartForOnce: 0, ties: 0, gaps: 0 };

  test.each<Togetherness>(['must', 'prefer', 'no'])(
    'gives the best of all when asked "%s"',
    (together) => {
      fc.assert(
        fc.property(smallQuestions(together), (question) => {
          const { best, ties } = bestOfAll(question);
          expect(seatGroup(question)).toEqual(answerOf(best));
          count(question, best, ties);
        }),
        { numRuns: 700 },
      );
    },
    30_000,
  );

  test('the questions above held enough of what is hard', () => {
    expect(seen.moves).toBeGreaterThan(100);
    expect(seen.refused).toBeGreaterThan(300);
    expect(seen.apartForOnce).toBeGreaterThan(10);
    expect(seen.ties).toBeGreaterThan(200);
    expect(seen.gaps).toBeGreaterThan(40);
  });

  function count(question: SeatingQuestion, best: Tried, ties: number): void {
    const served = best.options.map((option) => option !== null);
    if (movesOf(best.options) > 0) seen.moves += 1;
    if (served.includes(false)) seen.refused += 1;
    if (served.lastIndexOf(true) - served.indexOf(true) >= served.filter(Boolean).length) seen.gaps += 1;
    const flags = new Set(best.options.flatMap((option) => (option ? [option.together] : [])));
    if (question.together === 'prefer' && flags.size === 2) seen.apartForOnce += 1;
    if (ties > 1) seen.ties += 1;
  }
});

/** Halls on a coarse grid, so that distances tie; numbered in any order. */
function smallQuestions(together: Togetherness): fc.Arbitrary<SeatingQuestion> {
  return fc
    .record({
      places: fc.array(fc.record({ x: fc.nat(3), y: fc.nat(2) }), { minLength: 1, maxLength: 8 }),
      orders: fc.shuffledSubarray([3, 5, 8, 13, 21, 34, 55, 89], { minLength: 8 }),
      neighbourDistance: fc.constantFrom(0, 100, 141, 142, 200, 1000),
      groupSize: fc.integer({ min: 1, max: 4 }),
      taken: fc.array(fc.array(fc.nat(3), { minLength: 8, maxLength: 8 }), { minLength: 1, maxLength: 4 }),
    })
    .map(({ places, orders, neighbourDistance, groupSize, taken }) => {
      const seats = places.map((place, index) => ({
        id: 100 + index,
        order: orders[index]!,
        x: place.x * 100,
        y: place.y * 100,
      }));
      const days = taken.map(
        (draws) => new Set(seats.filter((_, at) => draws[at]! > 0).map((seat) => seat.id)),
      );
      return withoutTooManyAnswers({ seats, neighbourDistance, groupSize, together, days });
    });
}

function withoutTooManyAnswers(question: SeatingQuestion): SeatingQuestion {
  let answers = 1;
  const days = question.days.filter((_, day) => {
    answers *= optionsOn(question, day).length;
    return answers <= ANSWERS_MAX;
  });
  return { ...question, days };
}

function bestOfAll(question: SeatingQuestion): { best: Tried; ties: number } {
  let answers: Tried[] = [{ options: [], score: [] }];
  question.days.forEach((_, day) => {
    const options = optionsOn(question, day);
    answers = answers.flatMap((answer) =>
      options.map((option) => ({ ...answer, options: [...answer.options, option] })),
    );
  });
  const scored = answers.map(({ options }) => ({ options, score: scoreOf(question, options) }));
  const lowest = scored.reduce((a, b) => (compareNumbers(a.score, b.score) <= 0 ? a : b)).score;
  const ties = scored.filter((answer) => compareNumbers(answer.score, lowest) === 0);
  const best = ties.reduce((a, b) => (compareNumbers(numbersOf(a), numbersOf(b)) <= 0 ? a : b));
  return { best, ties: ties.length };
}

function optionsOn(question: SeatingQuestion, day: number): (Option | null)[] {
  const free = question.seats.filter((seat) => question.days[day]!.has(seat.id));
  free.sort((a, b) => a.order - b.order);
  const options = choose(free, question.groupSize).map((seats) => ({
    seats,
    together: reach(seats, question.neighbourDistance) === seats.length,
    distance: pairsOf(seats).reduce(
      (sum, [a, b]) => sum + Math.round(1000 * Math.hypot(a.x - b.x, a.y - b.y)),
      0,
    ),
  }));
  return [null, ...options.filter((option) => question.together !== 'must' || option.together)];
}

function choose(seats: readonly Seat[], size: number): Seat[][] {
  if (size === 0) return [[]];
  return seats.flatMap((first, at) => choose(seats.slice(at + 1), size - 1).map((rest) => [first, ...rest]));
}

function pairsOf(seats: readonly Seat[]): [Seat, Seat][] {
  return seats.flatMap((a, at) => seats.slice(at + 1).map((b): [Seat, Seat] => [a, b]));
}

/** How many of the seats can be reached from the first. */
function reach(seats: readonly Seat[], neighbourDistance: number): number {
  const reached = new Set(seats.slice(0, 1));
  for (const from of reached) {
    for (const to of seats) {
      if (Math.hypot(from.x - to.x, from.y - to.y) <= neighbourDistance) reached.add(to);
    }
  }
  return reached.size;
}

function scoreOf(question: SeatingQuestion, options: readonly (Option | null)[]): number[] {
  const served = options.filter((option) => option !== null);
  const together = question.together === 'no' ? 0 : served.filter((option) => option.together).length;
  const distance = served.reduce((sum, option) => sum + option.distance, 0);
  return [-served.length, -together, movesOf(options), distance];
}

function movesOf(options: readonly (Option | null)[]): number {
  const served = options.filter((option) => option !== null);
  return served.reduce(
    (moves, { seats }, at) =>
      moves + (served[at + 1] ? seats.filter((seat) => !served[at + 1]!.seats.includes(seat)).length : 0),
    0,
  );
}

function numbersOf(answer: Tried): number[] {
  return answer.options.flatMap((option) => option?.seats.map((seat) => seat.order) ?? []);
}

function compareNumbers(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : a[at]! - b[at]!;
}

function answerOf(best: Tried): SeatingAnswer {
  return {
    days: best.options.map(
      (option) => option && { seatIds: option.seats.map((seat) => seat.id), together: option.together },
    ),
    moves: movesOf(best.options),
    exact: true,
  };
}
