import { describe, expect, it } from 'vitest';
import { seatGroup } from '../seating/seat-group.ts';
import { DEFAULT_NEIGHBOUR_DISTANCE } from './desk-layout.ts';
import { DESKS_PER_FACING_ROW_MAX, FACING_ROWS_MAX, facingRows } from './facing-rows.ts';

function largestTogether(rows: number, desksPerRow: number): number {
  const { desks } = facingRows({ rows, desksPerRow });
  const seats = desks.map(({ x, y }, index) => ({ id: index + 1, order: index, x, y }));
  const isTogether = (groupSize: number): boolean => {
    const days = [new Set(seats.map((seat) => seat.id))];
    const question = { seats, neighbourDistance: DEFAULT_NEIGHBOUR_DISTANCE, groupSize, days };
    return seatGroup({ ...question, together: 'must' }).days[0]?.seatIds.length === groupSize;
  };
  return desks.map((_, index) => index + 1).findLast(isTogether) ?? 0;
}

describe('rows that face each other', () => {
  it('have a letter each and are numbered within', () => {
    const labels = facingRows({ rows: 3, desksPerRow: 2 }).desks.map((desk) => desk.label);
    expect(labels).toEqual(['A01', 'A02', 'B01', 'B02', 'C01', 'C02']);
    expect(facingRows({ rows: 1, desksPerRow: 1, labelPrefix: '2-' }).desks[0]?.label).toBe('2-A01');
  });

  it('stand two by two, with an aisle between the pairs', () => {
    const { desks } = facingRows({ rows: 5, desksPerRow: 1 });
    const heights = desks.map((desk) => desk.y);
    expect(heights.map((y, row) => y - (heights[row - 1] ?? 0)).slice(1)).toEqual([140, 200, 140, 200]);
  });

  it('hang together in pairs and no further', () => {
    expect(largestTogether(4, 2)).toBe(4);
    expect(largestTogether(1, 3)).toBe(3);
  });

  it.each([
    [1, 1],
    [5, 8],
    [FACING_ROWS_MAX, DESKS_PER_FACING_ROW_MAX],
  ])(
    'of %i rows with %i desks stand within their drawing, each at a place of its own',
    (rows, desksPerRow) => {
      const { desks, width, height } = facingRows({ rows, desksPerRow });
      expect(desks).toHaveLength(rows * desksPerRow);
      expect(new Set(desks.map(({ x, y }) => `${x} ${y}`)).size).toBe(desks.length);
      expect(new Set(desks.map((desk) => desk.label)).size).toBe(desks.length);
      expect(desks.every(({ x, y }) => x > 0 && x < width && y > 0 && y < height)).toBe(true);
    },
  );

  it.each([
    [0, 1],
    [1, 0],
    [FACING_ROWS_MAX + 1, 1],
    [1, DESKS_PER_FACING_ROW_MAX + 1],
  ])('of %i rows with %i desks are a mistake', (rows, desksPerRow) => {
    expect(() => facingRows({ rows, desksPerRow })).toThrow(RangeError);
  });
});
