import type { Instant } from '#lib/domain/time/instant.ts';

/** The link by which a stay is shared; its secret is nowhere. */
export interface ShareRow {
  readonly bookingId: number;
  readonly createdAt: Instant;
}

/** Who has one of the seats of a stay. */
export interface ParticipantRow {
  readonly bookingId: number;
  /** 1 is the first seat. */
  readonly slot: number;
  readonly personId: number;
  readonly personPublicId: string;
  /** As given with the seat. */
  readonly name: string;
  readonly mobile: string;
  readonly takenAt: Instant;
}
