import { parseClockTime } from '#lib/domain/time/clock-time.ts';
import type { DayView } from '#lib/schemas/availability.ts';

export type Place = DayView['resources'][number];
export type PlaceClaim = Place['claims'][number];
export type OpenTimes = DayView['open'];

/** Minutes of the day, half-open. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Who has what of a place over a stretch of open time in which nothing changes. */
export interface DayPiece extends Span {
  readonly free: number;
  /** Units that the reader has asked for, on hold or booked. */
  readonly mine: number;
  /** Units of others of the reader's own parties, on hold or booked. */
  readonly own: number;
  readonly taken: number;
  readonly held: number;
  /** Units that the house keeps to itself; at most what the others leave. */
  readonly closed: number;
}

/** What one piece is to its reader: the first of these that has any units. */
export type PieceState = 'mine' | 'own' | 'taken' | 'held' | 'closed' | 'free';

/** A claim with its times in minutes. */
interface TimedClaim extends Span {
  readonly claim: PlaceClaim;
}

/** Cuts the open time of a place where a claim begins or ends. Ascending; together they are the open time. */
export function piecesOf(
  { capacity, claims }: Pick<Place, 'capacity' | 'claims'>,
  open: OpenTimes,
): DayPiece[] {
  const timed = claims.map((claim) => ({ ...spanOf(claim), claim }));
  return open.map(spanOf).flatMap((span) => {
    const edges = edgesWithin(span, timed);
    return edges
      .slice(1)
      .map((to, index) => pieceOf(capacity, timed, { from: edges[index] ?? span.from, to }));
  });
}

/** Minutes of a stretch that is written in clock times; the server has checked them. */
export function spanOf({ from, to }: { readonly from: string; readonly to: string }): Span {
  const span = { from: parseClockTime(from), to: parseClockTime(to) };
  if (span.from === null || span.to === null) throw new RangeError(`not times of day: ${from}–${to}`);
  return { from: span.from, to: span.to };
}

export function stateOfPiece(piece: DayPiece): PieceState {
  if (piece.mine > 0) return 'mine';
  if (piece.own > 0) return 'own';
  if (piece.taken > 0) return 'taken';
  if (piece.held > 0) return 'held';
  return piece.closed > 0 ? 'closed' : 'free';
}

/** Units that nobody else can have, whoever has them. */
export function occupiedUnits({ mine, own, taken, held, closed }: DayPiece): number {
  return mine + own + taken + held + closed;
}

function edgesWithin(span: Span, claims: readonly Span[]): number[] {
  const inside = claims
    .flatMap(({ from, to }) => [from, to])
    .filter((minute) => span.from < minute && minute < span.to);
  return [...new Set([span.from, ...inside, span.to])].sort((a, b) => a - b);
}

function pieceOf(capacity: number, claims: readonly TimedClaim[], span: Span): DayPiece {
  const meeting = claims.filter(({ from, to }) => from <= span.from && span.to <= to);
  const units = (of: (claim: PlaceClaim) => boolean): number =>
    meeting.reduce((sum, { claim }) => (of(claim) ? sum + claim.quantity : sum), 0);
  const mine = units(({ owner }) => owner === 'mine');
  const own = units(({ owner }) => owner === 'own');
  const taken = units(({ owner, state }) => owner === 'other' && state === 'taken');
  const held = units(({ owner, state }) => owner === 'other' && state === 'held');
  const closed = Math.min(
    units(({ owner }) => owner === 'house'),
    Math.max(0, capacity - mine - own - taken - held),
  );
  const free = Math.max(0, capacity - mine - own - taken - held - closed);
  return { ...span, mine, own, taken, held, closed, free };
}
