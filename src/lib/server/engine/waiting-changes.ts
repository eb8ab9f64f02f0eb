import type { Instant } from '#lib/domain/time/instant.ts';
import type { LocalDay } from '#lib/domain/time/local-day.ts';
import type { BookChange } from './book-change.ts';
import type { NewEvent } from './new-event.ts';
import type { NewMessage } from './new-message.ts';
import type { FreedRow, WaitingRow } from './waiting-rows.ts';

export type WaitingChange =
  JoinChange | LeaveChange | OfferChange | OfferAllChange | AcceptChange | WaitingUpkeepChange;

/** Gets in line. Where the party waits for the very same already, nothing is written. */
export interface JoinChange {
  readonly type: 'join-waitlist';
  readonly waiting: Omit<
    WaitingRow,
    | 'id'
    | 'partyPublicId'
    | 'partyName'
    | 'state'
    | 'passedOver'
    | 'bookingId'
    | 'gathers'
    | 'bookingPublicId'
  > & { readonly bodyHash: Buffer };
  /** The local days in which its claims would lie. */
  readonly days: readonly LocalDay[];
  readonly event: Omit<NewEvent, 'subject' | 'subjectId' | 'action'>;
}

/** Compare-and-set: the engine refuses where it does not wait any more. */
export interface LeaveChange {
  readonly type: 'leave-waitlist';
  readonly waitingId: number;
}

/** Whose turn it is gets a booking that waits for an answer, and is told. */
export interface OfferChange {
  readonly type: 'offer';
  readonly waitingId: number;
  /** False: only a part of what is wanted, which goes on waiting for all of it. */
  readonly ofAll: boolean;
  readonly book: BookChange;
  /** The booking's id is known when it is written. */
  readonly message: Omit<NewMessage, 'bookingId'>;
}

/** What was gathered is all that is wanted by now. Compare-and-set: the engine refuses where nothing is gathered any more. */
export interface OfferAllChange {
  readonly type: 'offer-all';
  readonly waitingId: number;
}

/** Compare-and-set: the engine refuses where the booking is no offer any more. */
export interface AcceptChange {
  readonly type: 'accept-offer';
  readonly bookingId: number;
  readonly to: 'pending' | 'confirmed';
  readonly deadline: Instant | null;
}

export type WaitingUpkeepChange =
  /** Somebody behind these got what did not suffice for them. */
  | { readonly type: 'pass-over'; readonly waitingIds: readonly number[] }
  | { readonly type: 'forget-freed'; readonly freed: readonly Omit<FreedRow, 'again'>[] }
  /**
   * Everybody who waits is looked at again, or those who wait for these days: what opens no claim, such as other hours, is noticed so,
   * and what was free all along for whoever has just got in line.
   */
  | {
      readonly type: 'look-again';
      readonly at: { readonly stationId: number; readonly days: readonly LocalDay[] } | null;
    }
  /**
   * What is waited for has begun, or is over for whoever had to make room. What they can still have becomes less by the minute, and so
   * may be free without anybody giving anything back.
   */
  | { readonly type: 'end-waiting'; readonly before: Instant };
