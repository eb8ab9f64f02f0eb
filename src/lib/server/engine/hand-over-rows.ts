import type { Instant } from '#lib/domain/time/instant.ts';

/** A booking that was handed to somebody; the secrets are nowhere. */
export interface HandOverRow {
  readonly bookingId: number;
  readonly personId: number;
  readonly name: string;
  readonly expiresAt: Instant;
  /** Null while nobody has used the link. */
  readonly takenAt: Instant | null;
}
