import { piecesOf, stateOfPiece, type DayPiece, type OpenTimes, type Place } from './day-pieces.ts';

/** What a place is to its reader over the whole of the day's open time. */
export const PLACE_STATES = ['free', 'partly', 'taken', 'held', 'closed', 'own', 'mine'] as const;
export type PlaceState = (typeof PLACE_STATES)[number];

/** A place with what the page says of it. */
export interface PlaceDay {
  readonly place: Place;
  readonly state: PlaceState;
  /** Empty where the place is not in service or the hall is closed. */
  readonly pieces: readonly DayPiece[];
  /** The minute of the day that the state is of; null for all of it. */
  readonly minute: number | null;
}

export function placeDayOf(place: Place, open: OpenTimes): PlaceDay {
  const pieces = place.inService ? piecesOf(place, open) : [];
  return { place, pieces, minute: null, state: stateOverDay(pieces) };
}

/**
 * `mine` or `own` wherever the reader or their party has a part of the day, `free` where every unit is free all day, `partly` where some
 * unit is free at some time. What has nothing free is `held` or `closed` only if nothing else stands in the way.
 */
export function stateOverDay(pieces: readonly DayPiece[]): PlaceState {
  if (pieces.length === 0) return 'closed';
  const states = new Set(pieces.map(stateOfPiece));
  if (states.has('mine')) return 'mine';
  if (states.has('own')) return 'own';
  if (states.size === 1 && states.has('free')) return 'free';
  if (pieces.some(({ free }) => free > 0)) return 'partly';
  if (states.has('taken')) return 'taken';
  return states.has('held') ? 'held' : 'closed';
}

/** The same for one minute of the day; outside of the open time it is `closed`. */
export function placeAt({ place, pieces }: PlaceDay, minute: number): PlaceDay {
  const piece = pieceAt(pieces, minute);
  return { place, pieces, minute, state: piece === undefined ? 'closed' : stateWithin(piece) };
}

/** What a minute lies in; undefined outside of the open time. */
export function pieceAt(pieces: readonly DayPiece[], minute: number): DayPiece | undefined {
  return pieces.find(({ from, to }) => from <= minute && minute < to);
}

function stateWithin(piece: DayPiece): PlaceState {
  const state = stateOfPiece(piece);
  if (state === 'mine' || state === 'own') return state;
  return state !== 'free' && piece.free > 0 ? 'partly' : state;
}
