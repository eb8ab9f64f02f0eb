import type { ResourceKind } from '#lib/domain/capacity/claim.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import type { LocalDay } from '#lib/domain/time/local-day.ts';
import type { BookingSource, MadeAs } from './ledger-rows.ts';

export const WAITING_STATES = ['waiting', 'offered', 'taken', 'missed', 'left', 'over'] as const;
export type WaitingState = (typeof WAITING_STATES)[number];

/** One request that waits, or what became of it. */
export interface WaitingRow {
  readonly id: number;
  readonly publicId: string;
  readonly stationId: number;
  readonly partyId: number;
  readonly partyPublicId: string;
  readonly partyName: string;
  readonly madeBy: number;
  readonly source: BookingSource;
  readonly madeAs: MadeAs;
  readonly kind: ResourceKind;
  readonly queue: string;
  /** 0 for those who had to make room, 1 for all others. */
  readonly rank: number;
  readonly quantity: number;
  readonly request: string;
  readonly state: WaitingState;
  readonly passedOver: number;
  readonly bookingId: number | null;
  /** 1: the booking is an offer of a part, and the request goes on waiting for all of it. */
  readonly gathers: 0 | 1;
  /** Of the offer. */
  readonly bookingPublicId: string | null;
  readonly displacedFrom: number | null;
  /** 1: what it had to leave was confirmed, and so is what it gets instead. */
  readonly decided: 0 | 1;
  /** From then on there is nothing to wait for: its first minute, and of whoever had to make room its last. */
  readonly until: Instant;
  readonly createdAt: Instant;
}

/** Something became free on a day for which somebody waits. */
export interface FreedRow {
  readonly stationId: number;
  readonly day: LocalDay;
  readonly kind: ResourceKind;
  /** 1: nothing was given back, somebody only looks again. */
  readonly again: 0 | 1;
}

export interface WaitingReader {
  /** What became free and was not passed on yet: nothing outside of a write. */
  freed(): FreedRow[];
  /** The first of each queue of a day, so many of each. */
  waitingHeads(
    stationId: number,
    day: LocalDay,
    kind: ResourceKind,
    limits: { readonly queues: number; readonly perQueue: number },
  ): WaitingRow[];
  waiting(publicId: string): WaitingRow | null;
  /** Whose turn it was when this booking was offered. */
  waitingOfOffer(bookingId: number): WaitingRow | null;
  /** Whether the booking was an offer that nobody accepted in time. */
  isOfferMissed(bookingId: number): boolean;
  /** What waits or is offered. */
  waitingOfParty(partyId: number, limit: number): WaitingRow[];
  /** What waits, in the order of the turns. */
  waitingOfStation(stationId: number, limit: number): WaitingRow[];
  /** The same request of the same party, where it waits or is offered. */
  waitingFor(partyId: number, bodyHash: Buffer): WaitingRow | null;
  /** Ascending; none where it waits for nothing more. */
  daysOfWaiting(waitingId: number): LocalDay[];
  /** How many of its queue come before it on one of its days. */
  waitingAhead(waiting: WaitingRow, day: LocalDay): number;
  /** How many wait for a day of a station. */
  waitingOn(stationId: number, day: LocalDay): number;
}
