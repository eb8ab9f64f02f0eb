import { DESK_PITCH, desksInRows, FACING, type DeskDrawing } from './desk-layout.ts';

/** Rows with a letter each: so many at most. */
export const FACING_ROWS_MAX = 26;
export const DESKS_PER_FACING_ROW_MAX = 50;

/** From a pair of rows that face each other to the next, and from the outer desks to the walls, in centimetres. */
const PAIR_PITCH = 340;
const TO_WALL = 100;
const FIRST_LETTER = 'A'.charCodeAt(0);

/**
 * Rows that face each other two by two: A01, A02, … opposite B01, B02, …; an odd last row stands alone. With the default
 * neighbour distance each pair hangs together, and no two pairs do.
 */
export function facingRows({
  rows,
  desksPerRow,
  labelPrefix = '',
}: {
  readonly rows: number;
  readonly desksPerRow: number;
  readonly labelPrefix?: string;
}): DeskDrawing {
  if (rows < 1 || rows > FACING_ROWS_MAX || desksPerRow < 1 || desksPerRow > DESKS_PER_FACING_ROW_MAX)
    throw new RangeError(`${rows} rows of ${desksPerRow} desks`);
  const desks = Array.from({ length: rows }, (_, row) =>
    desksInRows({
      prefix: labelPrefix + String.fromCharCode(FIRST_LETTER + row),
      firstNumber: 1,
      rows: 1,
      desksPerRow,
      spacingX: DESK_PITCH,
      spacingY: 0,
      x: TO_WALL,
      y: heightOfRow(row),
    }),
  ).flat();
  return {
    desks,
    width: 2 * TO_WALL + (desksPerRow - 1) * DESK_PITCH,
    height: heightOfRow(rows - 1) + TO_WALL,
  };
}

function heightOfRow(row: number): number {
  return TO_WALL + Math.floor(row / 2) * PAIR_PITCH + (row % 2) * FACING;
}
