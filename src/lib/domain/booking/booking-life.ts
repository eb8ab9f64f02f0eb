import type { Instant } from '../time/instant.ts';

/**
 * The life of a booking. `finished` and a lapse that nobody has written down yet follow from the clock, so they are
 * never stored: a stored state is a fact, and what it means now is read with `stateAt`.
 */
export type StoredBookingState =
  | 'pending'
  | 'returned'
  | 'confirmed'
  | 'declined'
  | 'cancelled'
  | 'lapsed'
  /** Held for whoever waited for it, until they answer. */
  | 'offered'
  /** It had to make room, and nothing was found instead. */
  | 'displaced';
export type BookingState = StoredBookingState | 'finished';

/** Why the station itself cancelled a booking; stored where a person's reason would stand. */
export const CANCELLED_BECAUSE = [
  'trial-ended',
  'meal-taken-back',
  'party-ended',
  'moved-elsewhere',
] as const;
export type CancelledBecause = (typeof CANCELLED_BECAUSE)[number];

export interface StoredLife {
  readonly state: StoredBookingState;
  /** The end of the hold; not null while pending, returned or offered. Sending back does not restart it. */
  readonly deadline: Instant | null;
  /** The end of the last day that is still given. */
  readonly lastTo: Instant;
}

/** What a booking is at `now`: a hold ends at its deadline by itself, a confirmed stay is finished after its last minute. */
export function stateAt(life: StoredLife, now: Instant): BookingState {
  switch (life.state) {
    case 'pending':
    case 'returned':
    case 'offered':
      return life.deadline !== null && life.deadline <= now ? 'lapsed' : life.state;
    case 'confirmed':
      return life.lastTo <= now ? 'finished' : 'confirmed';
    case 'declined':
    case 'cancelled':
    case 'lapsed':
    case 'displaced':
      return life.state;
  }
}
