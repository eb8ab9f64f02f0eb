import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextRow, numberDesks, rowsOfDesks } from './desk-numbers.ts';
import { facingRows } from './facing-rows.ts';

const desk = (id: string, x: number, y: number) => ({ id, label: `旧${id}`, x, y });

describe('numbers by where desks stand', () => {
  it('go from left to right and from top to bottom, a letter a row', () => {
    const desks = [desk('d', 200, 300), desk('b', 200, 110), desk('c', 80, 310), desk('a', 80, 100)];
    expect(numberDesks(desks, { scheme: 'letters', prefix: '' })).toEqual([
      { id: 'a', before: '旧a', label: 'A01' },
      { id: 'b', before: '旧b', label: 'A02' },
      { id: 'c', before: '旧c', label: 'B01' },
      { id: 'd', before: '旧d', label: 'B02' },
    ]);
  });

  it('count through all rows where asked to', () => {
    const desks = [desk('b', 0, 300), desk('a', 0, 100)];
    const labels = numberDesks(desks, { scheme: 'running', prefix: '2-' }).map((one) => one.label);
    expect(labels).toEqual(['2-01', '2-02']);
  });

  it('go on with two letters after Z, and have as many digits as are needed', () => {
    const column = Array.from({ length: 28 }, (_, index) => desk(String(index), 0, index * 100));
    expect(numberDesks(column, { scheme: 'letters', prefix: '' }).at(-1)?.label).toBe('AB01');
    const row = Array.from({ length: 100 }, (_, index) => desk(String(index), index * 10, 0));
    expect(numberDesks(row, { scheme: 'letters', prefix: '' })[0]?.label).toBe('A001');
  });

  it('are those of rows that face each other', () => {
    const desks = facingRows({ rows: 5, desksPerRow: 8 }).desks.map((one) => ({ ...one, id: one.label }));
    const numbered = numberDesks(desks, { scheme: 'letters', prefix: '' });
    expect(numbered.every(({ before, label }) => before === label)).toBe(true);
  });

  it('name each desk once and differently, however they stand', () => {
    const place = fc.record({ x: fc.nat(2_000), y: fc.nat(2_000) });
    fc.assert(
      fc.property(
        fc.array(place, { maxLength: 60 }),
        fc.constantFrom('letters', 'running'),
        (places, scheme) => {
          const desks = places.map(({ x, y }, index) => desk(String(index), x, y));
          const numbered = numberDesks(desks, { scheme, prefix: 'P' });
          expect(new Set(numbered.map((one) => one.label)).size).toBe(desks.length);
          expect(new Set(numbered.map((one) => one.id)).size).toBe(desks.length);
        },
      ),
      { seed: 20261124 },
    );
  });
});

it('no desks stand in no rows', () => {
  expect(rowsOfDesks([])).toEqual([]);
});

it('the next row stands under the lowest with the next letter', () => {
  expect(nextRow([])).toEqual({ prefix: 'A', x: 100, y: 100 });
  expect(nextRow(facingRows({ rows: 3, desksPerRow: 2 }).desks)).toEqual({ prefix: 'D', x: 100, y: 640 });
});
