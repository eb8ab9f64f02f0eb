import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deskIslands, ISLANDS_SIZE } from '#lib/domain/hall/desk-layout.ts';
import {
  DESK_WIDTH_PX_MAX,
  DESK_WIDTH_PX_MIN,
  drawZone,
  type DeskPosition,
  type ZoneDrawing,
} from './zone-drawing.ts';

function rows(count: number, perRow: number, pitchX: number, pitchY: number): DeskPosition[] {
  return Array.from({ length: count }, (_, index) => ({
    id: String(index),
    x: 100 + (index % perRow) * pitchX,
    y: 100 + Math.floor(index / perRow) * pitchY,
  }));
}

function overlapping({ boxes, deskWidth, deskHeight }: ZoneDrawing): boolean {
  return boxes.some((a, index) =>
    boxes.slice(index + 1).some((b) => Math.abs(a.x - b.x) < deskWidth && Math.abs(a.y - b.y) < deskHeight),
  );
}

function inside({ boxes, deskWidth, deskHeight, width, height }: ZoneDrawing): boolean {
  return boxes.every(({ x, y }) => x >= 0 && y >= 0 && x + deskWidth <= width && y + deskHeight <= height);
}

describe('a zone of 40 desks in islands', () => {
  const drawing = drawZone(
    ISLANDS_SIZE,
    deskIslands().map(({ label, x, y }) => ({ id: label, x, y })),
  );

  it('fits into a page and keeps desks apart', () => {
    expect(drawing.width).toBeLessThanOrEqual(1_080);
    expect(overlapping(drawing)).toBe(false);
    expect(inside(drawing)).toBe(true);
  });

  it('keeps every desk where it stands: A01 is left of A02 and above B01', () => {
    const at = new Map(drawing.boxes.map((box) => [box.id, box]));
    expect(at.get('A01')!.x).toBeLessThan(at.get('A02')!.x);
    expect(at.get('A01')!.y).toBe(at.get('A02')!.y);
    expect(at.get('A01')!.y).toBeLessThan(at.get('B01')!.y);
    expect(at.get('A01')!.x).toBe(at.get('B01')!.x);
  });
});

it('a hall of 300 desks is wider than a page rather than too small to hit', () => {
  const drawing = drawZone({ width: 4_000, height: 2_000 }, rows(300, 30, 130, 160));
  expect(drawing.deskWidth).toBe(DESK_WIDTH_PX_MIN);
  expect(drawing.width).toBeGreaterThan(1_080);
  expect(overlapping(drawing)).toBe(false);
});

it('desks that nobody has placed yet stand in rows', () => {
  const drawing = drawZone({ width: 1_000, height: 1_000 }, rows(9, 9, 0, 0));
  expect(new Set(drawing.boxes.map(({ x, y }) => `${x} ${y}`)).size).toBe(9);
  expect(overlapping(drawing)).toBe(false);
  expect(inside(drawing)).toBe(true);
});

it('a desk that stands on another is drawn below the plan, and the plan is kept', () => {
  const plan = rows(40, 8, 140, 160);
  const clean = drawZone({ width: 2_000, height: 1_500 }, plan);
  const doubled = drawZone({ width: 2_000, height: 1_500 }, [...plan, { ...plan[9]!, id: 'on-9' }]);
  expect(overlapping(doubled)).toBe(false);
  expect(inside(doubled)).toBe(true);
  const offset = (drawing: ZoneDrawing, id: string): number => {
    const at = new Map(drawing.boxes.map((box) => [box.id, box]));
    return (at.get(id)!.y - at.get('0')!.y) / drawing.deskHeight;
  };
  expect(offset(doubled, '39')).toBeCloseTo(offset(clean, '39'), 1);
  expect(offset(doubled, 'on-9')).toBeGreaterThan(offset(doubled, '39'));
});

it('empty floor far from any desk is left out', () => {
  const alone = drawZone({ width: 50_000, height: 50_000 }, [{ id: 'A01', x: 25_000, y: 40_000 }]);
  expect(alone.width).toBeLessThan(400);
  expect(alone.height).toBeLessThan(400);
  expect(inside(alone)).toBe(true);
});

it('a zone without desks can be drawn', () => {
  expect(drawZone({ width: 500, height: 500 }, []).boxes).toEqual([]);
});

it('wherever desks stand, they do not overlap, lie inside the drawing, and can be hit', () => {
  const position = fc.record({
    x: fc.integer({ min: 0, max: 3_000 }),
    y: fc.integer({ min: 0, max: 3_000 }),
  });
  const zone = fc.record({
    width: fc.integer({ min: 1, max: 4_000 }),
    height: fc.integer({ min: 1, max: 4_000 }),
  });
  fc.assert(
    fc.property(zone, fc.array(position, { maxLength: 30 }), (floor, positions) => {
      const drawing = drawZone(
        floor,
        positions.map((one, index) => ({ id: String(index), ...one })),
      );
      expect(inside(drawing)).toBe(true);
      expect(overlapping(drawing)).toBe(false);
      expect(drawing.deskWidth).toBeGreaterThanOrEqual(DESK_WIDTH_PX_MIN);
      expect(drawing.deskWidth).toBeLessThanOrEqual(DESK_WIDTH_PX_MAX);
    }),
  );
});
