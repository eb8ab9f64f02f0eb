import type { Instant } from '#lib/domain/time/instant.ts';
import type { EventAbout } from './new-event.ts';

/** Another link for the same stay ends the one of before. */
export interface ShareChange {
  readonly type: 'share-booking';
  readonly bookingId: number;
  readonly linkHash: Buffer;
  readonly createdBy: number;
  readonly now: Instant;
}

/** The database refuses a seat that somebody has, and a second one for the same person. */
export interface TakeSeatChange {
  readonly type: 'take-seat';
  readonly bookingId: number;
  readonly slot: number;
  /** Known by their number, or new. */
  readonly person: number | { readonly publicId: string; readonly name: string; readonly mobile: string };
  /** As given with the seat. */
  readonly name: string;
  readonly seatHash: Buffer;
  readonly now: Instant;
  readonly event: Omit<EventAbout<'booking'>, 'actorId'>;
}

export interface LeaveSeatChange {
  readonly type: 'leave-seat';
  readonly bookingId: number;
  readonly personId: number;
}
