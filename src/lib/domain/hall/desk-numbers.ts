import type { LaidDesk } from './desk-layout.ts';

/** A desk that is drawn. */
export interface DrawnDesk {
  readonly id: string;
  readonly label: string;
  readonly x: number;
  readonly y: number;
}

export interface NumberedDesk {
  readonly id: string;
  readonly before: string;
  readonly label: string;
}

/** Desks whose heights differ by no more than this stand in one row, in centimetres. */
const ROW_HEIGHT = 60;
const LETTERS = 26;
const DIGITS_MIN = 2;

/** Rows from top to bottom, desks from left to right. A row ends where the next desk stands lower than its first. */
export function rowsOfDesks<Desk extends Pick<DrawnDesk, 'x' | 'y'>>(desks: readonly Desk[]): Desk[][] {
  const rows: Desk[][] = [];
  for (const desk of desks.toSorted((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && desk.y - first.y <= ROW_HEIGHT) row.push(desk);
    else rows.push([desk]);
  }
  return rows.map((row) => row.toSorted((a, b) => a.x - b.x));
}

/**
 * Numbers by where desks stand: `letters` gives each row a letter (A01, A02, B01, …; AA after Z), `running` counts through
 * all rows (01, 02, …). All of a row, or of the whole, have as many digits as the highest needs, and two at least.
 */
export function numberDesks(
  desks: readonly DrawnDesk[],
  { scheme, prefix }: { readonly scheme: 'letters' | 'running'; readonly prefix: string },
): NumberedDesk[] {
  const rows = rowsOfDesks(desks);
  if (scheme === 'letters') return rows.flatMap((row, index) => inOrder(row, prefix + letterOf(index)));
  return inOrder(rows.flat(), prefix);
}

function inOrder(desks: readonly DrawnDesk[], prefix: string): NumberedDesk[] {
  const digits = Math.max(DIGITS_MIN, String(desks.length).length);
  return desks.map((desk, index) => ({
    id: desk.id,
    before: desk.label,
    label: prefix + String(index + 1).padStart(digits, '0'),
  }));
}

function letterOf(row: number): string {
  const letter = String.fromCharCode('A'.charCodeAt(0) + (row % LETTERS));
  return row < LETTERS ? letter : letterOf(Math.floor(row / LETTERS) - 1) + letter;
}

/** Where rows that are added would go best: under the lowest row, with the letter after the last one in use. */
export function nextRow(desks: readonly LaidDesk[]): { prefix: string; x: number; y: number } {
  const FIRST = 100;
  const AISLE = 200;
  const letters = desks.map((desk) => /^[A-Y](?=\d)/.exec(desk.label)?.[0] ?? '').filter((one) => one !== '');
  const last = letters.toSorted().at(-1);
  return {
    prefix: last === undefined ? 'A' : String.fromCharCode(last.charCodeAt(0) + 1),
    x: desks.length === 0 ? FIRST : Math.min(...desks.map((desk) => desk.x)),
    y: desks.length === 0 ? FIRST : Math.max(...desks.map((desk) => desk.y)) + AISLE,
  };
}
