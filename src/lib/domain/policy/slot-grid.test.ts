import { expect, test } from 'vitest';
import { isSlotGrid } from './slot-grid.ts';

test('a grid divides an hour, or is whole hours that divide a day', () => {
  const grids = Array.from({ length: 1441 }, (_, minutes) => minutes).filter(isSlotGrid);
  const withinHour = [1, 2, 3, 4, 5, 6, 10, 12, 15, 20, 30, 60];
  expect(grids).toEqual([...withinHour, 120, 180, 240, 360, 480, 720, 1440]);
});

test.each([0, -15, 7, 7.5, 45, 90, 300, Number.NaN])('%d is none', (minutes) => {
  expect(isSlotGrid(minutes)).toBe(false);
});
