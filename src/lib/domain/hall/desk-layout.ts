/** A desk as it is drawn and numbered: its centre in whole centimetres from the top left corner of its zone. */
export interface LaidDesk {
  readonly label: string;
  readonly x: number;
  readonly y: number;
}

/** Desks with the size of the zone that holds them, in centimetres. */
export interface DeskDrawing {
  readonly desks: readonly LaidDesk[];
  readonly width: number;
  readonly height: number;
}

/** Rows of desks as a manager describes them: `rows` × `desksPerRow`, numbered row by row from `firstNumber` on. */
export interface DeskRows {
  readonly prefix: string;
  readonly firstNumber: number;
  readonly rows: number;
  readonly desksPerRow: number;
  /** Centimetres between the centres of desks in a row, and of rows. */
  readonly spacingX: number;
  readonly spacingY: number;
  /** The centre of the first desk. */
  readonly x: number;
  readonly y: number;
}

const DIGITS_MIN = 2;

/** The desks of some rows; all numbers have as many digits as the last one, and two at least: A01, A02, … */
export function desksInRows(rows: DeskRows): LaidDesk[] {
  const count = rows.rows * rows.desksPerRow;
  const digits = Math.max(DIGITS_MIN, String(rows.firstNumber + count - 1).length);
  return Array.from({ length: count }, (_, index) => ({
    label: rows.prefix + String(rows.firstNumber + index).padStart(digits, '0'),
    x: rows.x + (index % rows.desksPerRow) * rows.spacingX,
    y: rows.y + Math.floor(index / rows.desksPerRow) * rows.spacingY,
  }));
}

/** How far apart the centres of neighbours are at most where nobody has said otherwise, in centimetres. */
export const DEFAULT_NEIGHBOUR_DISTANCE = 150;

const DESKS_PER_ISLAND = 5;
export const DESK_PITCH = 120;
/** Between islands that face each other: opposite desks are neighbours, and those diagonally opposite (184 cm) are not. */
export const FACING = 140;
const ISLAND_ORIGINS: readonly (readonly [letter: string, x: number, y: number])[] = [
  ['A', 100, 100],
  ['B', 100, 100 + FACING],
  ['C', 860, 100],
  ['D', 860, 100 + FACING],
  ['E', 100, 520],
  ['F', 100, 520 + FACING],
  ['G', 860, 520],
  ['H', 860, 520 + FACING],
];

/** The drawing that the islands need, in centimetres. */
export const ISLANDS_SIZE = { width: 1440, height: 760 } as const;

/**
 * A work area of 40 seats as eight islands of five desks in a row, A01–A05 to H01–H05. A and B, C and D, E and F, G and H
 * face each other: with the default neighbour distance each such pair hangs together, and no two pairs do.
 */
export function deskIslands(labelPrefix = ''): LaidDesk[] {
  return ISLAND_ORIGINS.flatMap(([letter, x, y]) =>
    desksInRows({
      prefix: labelPrefix + letter,
      firstNumber: 1,
      rows: 1,
      desksPerRow: DESKS_PER_ISLAND,
      spacingX: DESK_PITCH,
      spacingY: 0,
      x,
      y,
    }),
  );
}
