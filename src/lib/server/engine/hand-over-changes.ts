import type { Instant } from '#lib/domain/time/instant.ts';
import type { NewMessage } from './new-message.ts';

/** Another link for the same booking ends the one of before, and what was taken over by it. */
export interface HandOverChange {
  readonly type: 'hand-over';
  readonly bookingId: number;
  /** Known by their number, or new. */
  readonly person: number | { readonly publicId: string; readonly name: string; readonly mobile: string };
  readonly linkHash: Buffer;
  readonly createdBy: number;
  readonly now: Instant;
  readonly expiresAt: Instant;
  /** Null where the link is handed over by hand. */
  readonly message: Omit<NewMessage, 'personId'> | null;
}

/** Another secret for a link that nobody has used: compare-and-set. */
export interface RenewHandOverChange {
  readonly type: 'renew-hand-over';
  readonly bookingId: number;
  readonly linkHash: Buffer;
}

/** Compare-and-set: refused where somebody has used the link meanwhile. The booking is theirs to be told of from then on. */
export interface TakeOverChange {
  readonly type: 'take-over';
  readonly bookingId: number;
  readonly ownHash: Buffer;
  readonly now: Instant;
}
