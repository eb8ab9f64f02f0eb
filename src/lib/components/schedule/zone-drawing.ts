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

interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A desk is drawn wide enough to be read and to be hit with a finger, and no wider than it helps. */
export const DESK_WIDTH_PX_MIN = 44;
export const DESK_WIDTH_PX_MAX = 64;
/** As long as desks stay wide enough, a zone is drawn so that it fits into a page. */
const ZONE_WIDTH_PX = 1_060;
const HEIGHT_PER_WIDTH = 0.72;
/** The share of the room between two desks that is left free. */
const GAP = 0.1;
const DESK_WIDTH_CM_MAX = 140;
const DESK_WIDTH_CM_MIN = 20;
/** Empty floor around the desks that is still drawn. */
const MARGIN_CM = 150;
const GRID_PITCH_CM = 120;

/**
 * Draws the desks of a zone where they stand: as wide as their distances allow without overlap, all alike. Where they
 * have not been placed yet (several on one spot) they stand in rows, in the order given. Empty floor far from any desk
 * is left out.
 */
export function drawZone(
  zone: { readonly width: number; readonly height: number },
  desks: readonly DeskPosition[],
): ZoneDrawing {
  const room = widestDesk(desks);
  const placed = room >= DESK_WIDTH_CM_MIN ? desks : inRows(desks);
  const widthCm = Math.min(DESK_WIDTH_CM_MAX, widestDesk(placed)) * (1 - GAP);
  const floor = floorOf(placed, widthCm, placed === desks ? zone : null);
  const scale = scaleOf(floor.right - floor.left, widthCm);
  const deskWidth = Math.round(widthCm * scale);
  const deskHeight = Math.round(deskWidth * HEIGHT_PER_WIDTH);
  return {
    width: Math.ceil((floor.right - floor.left) * scale),
    height: Math.ceil((floor.bottom - floor.top) * scale),
    deskWidth,
    deskHeight,
    boxes: placed.map(({ id, x, y }) => ({
      id,
      x: Math.round((x - floor.left) * scale - deskWidth / 2),
      y: Math.round((y - floor.top) * scale - deskHeight / 2),
    })),
  };
}

/** The widest desk, in centimetres, with which no two overlap. */
function widestDesk(desks: readonly DeskPosition[]): number {
  let widest = DESK_WIDTH_CM_MAX;
  for (const [index, a] of desks.entries()) {
    for (const b of desks.slice(index + 1)) {
      widest = Math.min(widest, Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y) / HEIGHT_PER_WIDTH));
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

/** The part of the zone that is drawn: the desks with some floor around them, not beyond the walls. */
function floorOf(
  desks: readonly DeskPosition[],
  deskWidth: number,
  zone: { readonly width: number; readonly height: number } | null,
): Rectangle {
  const [halfWidth, halfHeight] = [deskWidth / 2 + 10, (deskWidth * HEIGHT_PER_WIDTH) / 2 + 10];
  const edge = (values: readonly number[], from: number, half: number, wall: number | null): number =>
    from < 0
      ? Math.min(Math.min(...values) - half, Math.max(Math.min(...values) - MARGIN_CM, wall ?? -Infinity))
      : Math.max(Math.max(...values) + half, Math.min(Math.max(...values) + MARGIN_CM, wall ?? Infinity));
  const xs = desks.length > 0 ? desks.map(({ x }) => x) : [0];
  const ys = desks.length > 0 ? desks.map(({ y }) => y) : [0];
  return {
    left: edge(xs, -1, halfWidth, zone ? 0 : null),
    right: edge(xs, 1, halfWidth, zone ? zone.width : null),
    top: edge(ys, -1, halfHeight, zone ? 0 : null),
    bottom: edge(ys, 1, halfHeight, zone ? zone.height : null),
  };
}

/** Pixels per centimetre. */
function scaleOf(floorWidth: number, deskWidth: number): number {
  const fitting = ZONE_WIDTH_PX / floorWidth;
  return Math.min(DESK_WIDTH_PX_MAX / deskWidth, Math.max(DESK_WIDTH_PX_MIN / deskWidth, fitting));
}
