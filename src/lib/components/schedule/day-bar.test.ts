import { expect, it } from 'vitest';
import { barOf } from './day-bar.ts';

const AXIS = { from: 480, to: 1080 };
const NOTHING = { free: 0, mine: 0, own: 0, taken: 0, held: 0, closed: 0 };

it('a desk fills the whole height of its bar while it is taken', () => {
  const pieces = [
    { ...NOTHING, from: 480, to: 780, taken: 1 },
    { ...NOTHING, from: 780, to: 1080, free: 1 },
  ];
  expect(barOf(AXIS, pieces)).toEqual([{ state: 'taken', at: 0, length: 50, top: 0, height: 100 }]);
});

it('an area fills as much of the height as is taken, the reader’s own at the bottom', () => {
  const pieces = [
    { ...NOTHING, from: 480, to: 1080, mine: 1, own: 2, taken: 4, held: 1, closed: 1, free: 1 },
  ];
  expect(barOf(AXIS, pieces)).toEqual([
    { state: 'mine', at: 0, length: 100, top: 90, height: 10 },
    { state: 'own', at: 0, length: 100, top: 70, height: 20 },
    { state: 'taken', at: 0, length: 100, top: 30, height: 40 },
    { state: 'held', at: 0, length: 100, top: 20, height: 10 },
    { state: 'closed', at: 0, length: 100, top: 10, height: 10 },
  ]);
});

it('nothing is filled where all is free', () => {
  expect(barOf(AXIS, [{ ...NOTHING, from: 480, to: 1080, free: 4 }])).toEqual([]);
});
