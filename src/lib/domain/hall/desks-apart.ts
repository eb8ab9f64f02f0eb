/** The narrowest desk that a drawing shows, in centimetres of floor: desks that are closer cannot be told apart. */
export const DRAWN_DESK_WIDTH_CM_MIN = 20;
export const DESK_HEIGHT_PER_WIDTH = 0.72;

interface Placed {
  readonly x: number;
  readonly y: number;
}

/** How wide two desks may be drawn at most without overlap, in centimetres. */
export function roomBetween(a: Placed, b: Placed): number {
  return Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y) / DESK_HEIGHT_PER_WIDTH);
}

/** Two desks too close to be drawn, at least one of them of `placed`; null where there are none. */
export function findTooClose<Desk extends Placed>(
  placed: readonly Desk[],
  others: readonly Desk[],
): readonly [Desk, Desk] | null {
  for (const [index, desk] of placed.entries()) {
    const near = [...placed.slice(index + 1), ...others].find(
      (other) => roomBetween(desk, other) < DRAWN_DESK_WIDTH_CM_MIN,
    );
    if (near) return [desk, near];
  }
  return null;
}
