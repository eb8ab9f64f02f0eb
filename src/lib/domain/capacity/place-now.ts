import type { Instant } from '#lib/domain/time/instant.ts';
import type { Interval } from '#lib/domain/time/interval.ts';
import type { Claim } from './claim.ts';
import { freeQuantity } from './free-quantity.ts';

/**
 * What a place is to its reader at one moment: `shut` while the hall is not open, `own` where their party has a part of
 * it, `free` where a unit is free, `closed` where the house keeps it, else `taken`, or `held` while that is not decided.
 */
export type PlaceNowState = 'shut' | 'own' | 'free' | 'closed' | 'taken' | 'held';

export interface PlaceNow {
  readonly state: PlaceNowState;
  /** Until when it stays so; taken and held are one, back-to-back claims too. Null where nothing ends it within the horizon. */
  readonly until: Instant | null;
  /** From when on it is free and open; `now` where it is free already, null where it is not within the horizon. */
  readonly freeFrom: Instant | null;
  /** The end of that free time; null where nothing ends it within the horizon. */
  readonly freeUntil: Instant | null;
  /** Units free at this moment; 0 while the hall is not open. */
  readonly free: number;
}

export interface PlaceClaim extends Claim {
  readonly isOwn: boolean;
}

/**
 * Follows a place from now to the end of the horizon. `open` is when the hall is open and the place in service, `claims`
 * what stands in the way, clearing times included and due holds left out.
 */
export function placeNow(
  horizon: Interval,
  capacity: number,
  open: readonly Interval[],
  claims: readonly PlaceClaim[],
): PlaceNow {
  const edges = edgesWithin(horizon, [...open, ...claims]);
  const states = edges.map((at) => stateAt(at, capacity, open, claims));
  const [state = 'shut'] = states;
  const end = states.findIndex((one) => groupOf(one) !== groupOf(state));
  const free = states.indexOf('free');
  const freeEnd = free === -1 ? -1 : states.findIndex((one, index) => index > free && one !== 'free');
  return {
    state,
    until: edges[end] ?? null,
    freeFrom: edges[free] ?? null,
    freeUntil: edges[freeEnd] ?? null,
    free: state === 'shut' ? 0 : freeAt(horizon.from, capacity, claims),
  };
}

/** Now, and every later moment at which something begins or ends. */
function edgesWithin({ from, to }: Interval, intervals: readonly Interval[]): Instant[] {
  const inside = intervals.flatMap((one) => [one.from, one.to]).filter((at) => from < at && at < to);
  return [...new Set([from, ...inside])].sort((a, b) => a - b);
}

function stateAt(
  at: Instant,
  capacity: number,
  open: readonly Interval[],
  claims: readonly PlaceClaim[],
): PlaceNowState {
  if (!open.some((one) => holds(one, at))) return 'shut';
  const meeting = claims.filter((claim) => holds(claim, at));
  if (meeting.some(({ isOwn }) => isOwn)) return 'own';
  if (freeAt(at, capacity, meeting) > 0) return 'free';
  if (meeting.some(({ kind }) => kind === 'booking')) return 'taken';
  return meeting.some(({ kind }) => kind === 'hold') ? 'held' : 'closed';
}

function freeAt(at: Instant, capacity: number, claims: readonly PlaceClaim[]): number {
  return freeQuantity({ from: at, to: (at + 1) as Instant }, capacity, claims);
}

function holds({ from, to }: Interval, at: Instant): boolean {
  return from <= at && at < to;
}

/** To somebody who waits for the place it is the same whether a booking or a hold is in the way. */
function groupOf(state: PlaceNowState): string {
  return state === 'held' ? 'taken' : state;
}
