import { describe, expect, test } from 'vitest';
import { distanceBetween, distancesBetween, sumOfDistances } from './distances.ts';
import { drawn } from './drawn-halls.fixture.ts';
import { componentsOf, isConnected, neighbourGraphOf, reachableFrom } from './neighbour-graph.ts';
import { bitsOf, countCommonSeats, countSeats, seatsOf } from './seat-bits.ts';

/** Forty desks in a row, a metre apart, so that a set of them takes more than one word of bits. */
const row = drawn(Array.from({ length: 40 }, (_, desk) => [desk * 100, 0]));
const graph = neighbourGraphOf(row, 100);
const among = (...seats: number[]) => bitsOf(seats, 2);

describe('the graph of a row', () => {
  test('joins each desk with the one on either side', () => {
    expect(graph.map(seatsOf).slice(30, 33)).toEqual([
      [29, 31],
      [30, 32],
      [31, 33],
    ]);
  });

  test('falls into parts where a desk is left out', () => {
    expect(componentsOf(graph, among(0, 1, 30, 31, 32, 33, 39)).map(seatsOf)).toEqual([
      [0, 1],
      [30, 31, 32, 33],
      [39],
    ]);
    expect(seatsOf(reachableFrom(graph, 32, among(30, 31, 32, 34)))).toEqual([30, 31, 32]);
  });

  test('tells sets that hang together from others', () => {
    expect(isConnected(graph, [31, 32, 33], among(31, 32, 33))).toBe(true);
    expect(isConnected(graph, [31, 33], among(31, 33))).toBe(false);
    expect(isConnected(graph, [39], among(39))).toBe(true);
  });

  test('takes desks on one spot for neighbours, even at no distance', () => {
    const stacked = neighbourGraphOf(
      drawn([
        [5, 5],
        [5, 5],
        [6, 5],
      ]),
      0,
    );
    expect(stacked.map(seatsOf)).toEqual([[1], [0], []]);
  });
});

describe('distances', () => {
  test('are rounded to a thousandth of a centimetre, pair by pair', () => {
    const distances = distancesBetween(
      drawn([
        [0, 0],
        [30, 40],
        [100, 100],
      ]),
    );
    expect(distanceBetween(distances, 0, 1)).toBe(50_000);
    expect(distanceBetween(distances, 2, 0)).toBe(141_421);
    expect(sumOfDistances(distances, [2, 0, 1])).toBe(50_000 + 141_421 + 92_195);
  });
});

describe('bits', () => {
  test('hold and count seats across words', () => {
    expect(seatsOf(among(39, 0, 31, 32))).toEqual([0, 31, 32, 39]);
    expect(countSeats(among(0, 31, 32, 39))).toBe(4);
    expect(countCommonSeats(among(0, 31, 32), among(31, 32, 39))).toBe(2);
  });
});
