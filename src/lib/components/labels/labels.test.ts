import { encode } from 'uqr';
import { describe, expect, it } from 'vitest';
import { labelChoicesOf, LABELS_PER_SHEET, sheetsOf, type Label } from './label-sheets.ts';
import { qrCodeOf } from './qr-code.ts';

/** The dark squares of a path that is made of rows. */
function squaresOf(path: string, size: number): boolean[][] {
  const squares = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
    for (let step = 0; step < Number(length); step += 1) squares[Number(y)]![Number(x) + step] = true;
  }
  return squares;
}

describe('the code of an address', () => {
  const address = 'https://yizhan.example.cn/places/AbCdEfGhIjKlMnOp';
  const { size, path } = qrCodeOf(address);

  it('draws exactly the squares of its matrix, and nothing else', () => {
    const { data } = encode(address, { ecc: 'M', border: 4 });
    expect(squaresOf(path, size)).toEqual(data);
    expect(path.replaceAll(/M\d+ \d+h(\d+)v1h-\1z/g, '')).toBe('');
  });

  it('keeps four light squares around it', () => {
    const squares = squaresOf(path, size);
    const edge = squares.flatMap((row, y) =>
      row.filter((_, x) => Math.min(x, y, size - 1 - x, size - 1 - y) < 4),
    );
    expect(edge).not.toContain(true);
    expect(squares[4]![4]).toBe(true);
  });

  it('is another one for another address', () => {
    expect(qrCodeOf(`${address}x`).path).not.toBe(path);
  });
});

describe('labels', () => {
  const desk = (index: number, zoneId: string) => ({
    id: `desk-${index}`,
    kind: 'desk',
    label: `A${index}`,
    zoneId,
  });
  const hall = {
    zones: [
      { id: 'z1', name: '共享工区', width: 1, height: 1 },
      { id: 'z2', name: '空分区', width: 1, height: 1 },
    ],
    resources: [desk(1, 'z1'), desk(2, 'z1'), { id: 'r', kind: 'room', label: '大会议室', zoneId: null }],
  } as unknown as Parameters<typeof labelChoicesOf>[0];

  it('are chosen by the door, by zone and by kind, where there are any', () => {
    expect(labelChoicesOf(hall).map(({ value, places }) => [value, places.length])).toEqual([
      ['door', 0],
      ['arrival', 0],
      ['z1', 2],
      ['room', 1],
    ]);
  });

  it('fill sheet after sheet', () => {
    const labels = Array.from({ length: 2 * LABELS_PER_SHEET + 1 }, (_, id) => ({ id: String(id) }) as Label);
    expect(sheetsOf(labels).map(({ length }) => length)).toEqual([LABELS_PER_SHEET, LABELS_PER_SHEET, 1]);
    expect(sheetsOf([])).toEqual([]);
  });
});
