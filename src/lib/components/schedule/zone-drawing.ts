import { DESK_HEIGHT_PER_WIDTH, DRAWN_DESK_WIDTH_CM_MIN, roomBetween } from '#lib/domain/hall/desks-apart.ts';

/** A desk as it is stored: the centre in centimetres from the zone's upper left corner. */
export interface DeskPosition {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** A drawn desk: its upper left corner in pixels. */
export interface DeskBox {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** A zone in pixels. All desks have one size. */
export interface ZoneDrawing {
  readonly width: number;
  readonly height: number;
  readonly deskWidth: number;
  readonly deskHeight: number;
  readonly boxes: readonly DeskBox[];
}

/** Of the whole zone, in centimetres. */
export interface FloorSize {
  readonly width: number;
  readonly height: number;
}

/** A desk is drawn wide enough to be read and to be hit with a finger, and no wider than it helps. */
export const DESK_WIDTH_PX_MIN = 52;
export const DESK_WIDTH_PX_MAX = 76;
/** As long as desks stay wide enough, a zone is drawn so that it fits into a page. */
const ZONE_WIDTH_PX = 1_080;
/** The share of the room between two desks that is left free. */
const GAP = 0.1;
const DESK_WIDTH_CM_MAX = 140;
/** Empty floor around the desks that is still drawn. */
const MARGIN_CM = 150;
const GRID_PITCH_CM = 120;
/** Between the outermost desk and the edge of the drawing, at least. */
const WALL_CM = 10;

/**
 * Draws the desks of a zone where they stand: as wide as their distances allow without overlap, all alike. Where they
 * have not been placed yet (most on one spot) they stand in rows, in the order given; where only a few stand on another,
 * these few stand in a row below the plan, so that each is seen and the plan is kept. Empty floor far from any desk is
 * left out.
 */
export function drawZone(zone: FloorSize, desks: readonly DeskPosition[]): ZoneDrawing {
  const { apart, hidden } = apartFrom(desks);
  const isPlaced = hidden.length <= apart.length;
  const placed = isPlaced ? [...apart, ...below(apart, hidden)] : inRows(desks);
  const floor = isPlaced ? zone : { width: Infinity, height: Infinity };
  const widthCm = widestDesk(placed) * (1 - GAP);
  const columns = drawnRange(
    placed.map(({ x }) => x),
    widthCm / 2 + WALL_CM,
    floor.width,
  );
  const rows = drawnRange(
    placed.map(({ y }) => y),
    (widthCm / 2) * DESK_HEIGHT_PER_WIDTH + WALL_CM,
    floor.height,
  );
  const scale = scaleOf(columns.to - columns.from, widthCm);
  const deskWidth = Math.round(widthCm * scale);
  const deskHeight = Math.round(deskWidth * DESK_HEIGHT_PER_WIDTH);
  return {
    width: Math.ceil((columns.to - columns.from) * scale),
    height: Math.ceil((rows.to - rows.from) * scale),
    deskWidth,
    deskHeight,
    boxes: inOrder(desks, placed).map(({ id, x, y }) => ({
      id,
      x: Math.round((x - columns.from) * scale - deskWidth / 2),
      y: Math.round((y - rows.from) * scale - deskHeight / 2),
    })),
  };
}

/** Desks that can be drawn where they stand, and those that another one of them would hide. */
function apartFrom(desks: readonly DeskPosition[]): { apart: DeskPosition[]; hidden: DeskPosition[] } {
  const hidden: DeskPosition[] = [];
  /** By squares of the floor as large as the smallest desk: only those around a desk can hold one that hides it. */
  const squares = new Map<string, DeskPosition[]>();
  const apart: DeskPosition[] = [];
  for (const desk of desks) {
    const column = Math.floor(desk.x / DRAWN_DESK_WIDTH_CM_MIN);
    const row = Math.floor(desk.y / (DRAWN_DESK_WIDTH_CM_MIN * DESK_HEIGHT_PER_WIDTH));
    const around = AROUND.flatMap(([right, down]) => squares.get(`${column + right} ${row + down}`) ?? []);
    if (around.some((one) => roomBetween(one, desk) < DRAWN_DESK_WIDTH_CM_MIN)) {
      hidden.push(desk);
      continue;
    }
    apart.push(desk);
    const square = `${column} ${row}`;
    squares.set(square, [...(squares.get(square) ?? []), desk]);
  }
  return { apart, hidden };
}

const SIDES = [-1, 0, 1] as const;
const AROUND = SIDES.flatMap((right) => SIDES.map((down) => [right, down] as const));

function below(plan: readonly DeskPosition[], hidden: readonly DeskPosition[]): DeskPosition[] {
  const left = Math.min(...plan.map(({ x }) => x));
  const bottom = Math.max(...plan.map(({ y }) => y));
  return hidden.map(({ id }, index) => ({
    id,
    x: left + index * GRID_PITCH_CM,
    y: bottom + GRID_PITCH_CM,
  }));
}

function inOrder(desks: readonly DeskPosition[], placed: readonly DeskPosition[]): DeskPosition[] {
  const byId = new Map(placed.map((one) => [one.id, one]));
  return desks.map((desk) => byId.get(desk.id) ?? desk);
}

/** The widest desk, in centimetres, with which no two overlap. */
function widestDesk(desks: readonly DeskPosition[]): number {
  const fromLeft = desks.toSorted((a, b) => a.x - b.x);
  let widest = DESK_WIDTH_CM_MAX;
  for (const [index, a] of fromLeft.entries()) {
    for (let next = index + 1; next < fromLeft.length; next += 1) {
      const b = fromLeft[next];
      // What stands further to the right is no nearer.
      if (!b || b.x - a.x >= widest) break;
      widest = Math.min(widest, roomBetween(a, b));
    }
  }
  return widest;
}

function inRows(desks: readonly DeskPosition[]): DeskPosition[] {
  const perRow = Math.ceil(Math.sqrt(desks.length * 2));
  return desks.map(({ id }, index) => ({
    id,
    x: (index % perRow) * GRID_PITCH_CM,
    y: Math.floor(index / perRow) * GRID_PITCH_CM,
  }));
}

/** What is drawn of one direction of the zone, in centimetres. */
interface DrawnRange {
  readonly from: number;
  readonly to: number;
}

/** From wall to wall, but with no more than MARGIN_CM of empty floor, and never through a desk. */
function drawnRange(centres: readonly number[], half: number, wall: number): DrawnRange {
  const least = Math.min(...centres);
  const most = Math.max(...centres);
  return {
    from: Math.min(least - half, Math.max(0, least - MARGIN_CM)),
    to: Math.max(most + half, Math.min(wall, most + MARGIN_CM)),
  };
}

/** Pixels per centimetre. */
function scaleOf(floorWidth: number, deskWidth: number): number {
  const fitting = ZONE_WIDTH_PX / floorWidth;
  return Math.min(DESK_WIDTH_PX_MAX / deskWidth, Math.max(DESK_WIDTH_PX_MIN / deskWidth, fitting));
}
