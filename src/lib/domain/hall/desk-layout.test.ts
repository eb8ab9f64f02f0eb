import { describe, expect, it } from 'vitest';
import { seatGroup } from '../seating/seat-group.ts';
import { DEFAULT_NEIGHBOUR_DISTANCE, deskIslands, desksInRows, ISLANDS_SIZE } from './desk-layout.ts';

describe('rows of desks', () => {
  const rows = {
    prefix: 'A',
    firstNumber: 1,
    rows: 2,
    desksPerRow: 3,
    spacingX: 120,
    spacingY: 200,
    x: 60,
    y: 70,
  };

  it('are numbered row by row and drawn from the first desk on', () => {
    expect(desksInRows(rows)).toEqual([
      { label: 'A01', x: 60, y: 70 },
      { label: 'A02', x: 180, y: 70 },
      { label: 'A03', x: 300, y: 70 },
      { label: 'A04', x: 60, y: 270 },
      { label: 'A05', x: 180, y: 270 },
      { label: 'A06', x: 300, y: 270 },
    ]);
  });

  it('have as many digits in all numbers as the last one needs', () => {
    const labels = desksInRows({ ...rows, firstNumber: 98, rows: 1 }).map((desk) => desk.label);
    expect(labels).toEqual(['A098', 'A099', 'A100']);
  });

  it('go on where earlier rows ended, and need no prefix', () => {
    const labels = desksInRows({ ...rows, prefix: '', firstNumber: 7, rows: 1 }).map((desk) => desk.label);
    expect(labels).toEqual(['07', '08', '09']);
  });
});

describe('the work area of eight islands', () => {
  const desks = deskIslands();
  const distance = (a: string, b: string): number => {
    const [one, other] = [a, b].map((label) => desks.find((desk) => desk.label === label)!);
    return Math.sqrt((one!.x - other!.x) ** 2 + (one!.y - other!.y) ** 2);
  };

  it('has forty desks, A01–A05 to H01–H05, each at a place of its own within the drawing', () => {
    expect(desks).toHaveLength(40);
    expect(desks.slice(0, 6).map((desk) => desk.label)).toEqual(['A01', 'A02', 'A03', 'A04', 'A05', 'B01']);
    expect(desks.at(-1)?.label).toBe('H05');
    expect(new Set(desks.map(({ x, y }) => `${x} ${y}`)).size).toBe(40);
    expect(
      desks.every(({ x, y }) => x >= 0 && x <= ISLANDS_SIZE.width && y >= 0 && y <= ISLANDS_SIZE.height),
    ).toBe(true);
  });

  it('has neighbours within an island and between islands that face each other, and nowhere else', () => {
    expect(distance('A01', 'A02')).toBeLessThanOrEqual(DEFAULT_NEIGHBOUR_DISTANCE);
    for (const [one, other] of ['AB', 'CD', 'EF', 'GH']) {
      for (const number of ['01', '02', '03', '04', '05']) {
        expect(distance(one! + number, other! + number)).toBeLessThanOrEqual(DEFAULT_NEIGHBOUR_DISTANCE);
      }
    }
    expect(distance('A01', 'A03')).toBeGreaterThan(DEFAULT_NEIGHBOUR_DISTANCE);
    expect(distance('A01', 'B02')).toBeGreaterThan(DEFAULT_NEIGHBOUR_DISTANCE);
    expect(distance('A05', 'C01')).toBeGreaterThan(DEFAULT_NEIGHBOUR_DISTANCE);
    expect(distance('B03', 'E03')).toBeGreaterThan(DEFAULT_NEIGHBOUR_DISTANCE);
  });

  const groupTogether = (groupSize: number) => {
    const seats = desks.map(({ x, y }, index) => ({ id: index + 1, order: index, x, y }));
    const day = new Set(seats.map((seat) => seat.id));
    const question = {
      seats,
      neighbourDistance: DEFAULT_NEIGHBOUR_DISTANCE,
      groupSize,
      together: 'must' as const,
      days: [day],
    };
    return seatGroup(question).days[0]?.seatIds.map((id) => desks[id - 1]!.label) ?? null;
  };

  it('seats six people together across two islands that face each other', () => {
    const islands = new Set(groupTogether(6)?.map((label) => label[0]));
    expect([...islands]).toEqual(['A', 'B']);
  });

  it('seats ten people together, and not eleven', () => {
    expect(groupTogether(10)).toHaveLength(10);
    expect(groupTogether(11)).toBeNull();
  });

  it('can be numbered apart from another one', () => {
    expect(deskIslands('2-')[0]?.label).toBe('2-A01');
  });
});
