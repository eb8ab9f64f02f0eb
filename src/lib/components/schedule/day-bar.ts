import { stretchOn, type Stretch } from './day-axis.ts';
import type { DayPiece, PieceState, Span } from './day-pieces.ts';

/** What fills a bar, from the bottom up. */
const FILLED = ['mine', 'own', 'taken', 'held', 'closed'] as const satisfies readonly PieceState[];
export type FilledState = (typeof FILLED)[number];

/** A filled part of a bar; heights are shares from 0 to 100, measured from the top. */
export interface BarPart extends Stretch {
  readonly state: FilledState;
  readonly top: number;
  readonly height: number;
}

/** A bar that is as high as the units that are taken at each time; for a desk or a room, which has one, all or nothing. */
export function barOf(axis: Span, pieces: readonly DayPiece[]): BarPart[] {
  return pieces.flatMap((piece) => {
    const stretch = stretchOn(axis, piece);
    return stretch ? partsOf(piece, stretch) : [];
  });
}

function partsOf(piece: DayPiece, stretch: Stretch): BarPart[] {
  const whole = Math.max(1, piece.free + FILLED.reduce((sum, state) => sum + piece[state], 0));
  let filled = 0;
  return FILLED.filter((state) => piece[state] > 0).map((state) => {
    const height = Math.round((piece[state] * 1000) / whole) / 10;
    filled += height;
    return { ...stretch, state, height, top: Math.max(0, Math.round((100 - filled) * 10) / 10) };
  });
}
