import type { LocalDay } from '#lib/domain/time/local-day.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import type { BookChange } from './book-change.ts';
import type { NewHouseClaim } from './new-house-claim.ts';
import type { NewEvent } from './new-event.ts';
import type { NewMessage } from './new-message.ts';

export type ClosureChange = CloseChange | BookInsteadChange | MakeRoomChange;

/** Takes the claims of days that are moved, all of them before the first gets other places: they may change places. */
export interface MakeRoomChange {
  readonly type: 'make-room';
  readonly bookings: readonly { readonly bookingId: number; readonly days: readonly LocalDay[] }[];
}

/** A part of a closure: its claims, and how far it is carried out. The first part makes the closure. */
export interface CloseChange {
  readonly type: 'close';
  readonly closure: number | NewPlannedClosure;
  readonly claims: readonly Omit<NewHouseClaim, 'closureId'>[];
  /** From then on it is not carried out yet; null where all of it is. */
  readonly carryFrom: LocalDay | null;
  /** From where it was not carried out before this part: compare-and-set, where it is not the first. */
  readonly carriedFrom: LocalDay | null;
  /** Days of bookings that this part has moved. */
  readonly moved: number;
}

export interface NewPlannedClosure {
  readonly publicId: string;
  readonly stationId: number;
  readonly zoneId: number | null;
  readonly resourceId: number | null;
  readonly purpose: string;
  readonly reason: string;
  readonly intervals: string;
  readonly toMove: number;
  readonly createdBy: number;
  readonly createdAt: Instant;
  readonly event: Omit<NewEvent, 'subject' | 'subjectId' | 'action'>;
}

/** A booking that is given instead of another, and whoever made that one is told. */
export interface BookInsteadChange {
  readonly type: 'book-instead';
  /** The booking that had to make room. */
  readonly insteadOf: number;
  readonly book: BookChange;
  /** The booking's id is known when it is written. */
  readonly message: Omit<NewMessage, 'bookingId'>;
}
