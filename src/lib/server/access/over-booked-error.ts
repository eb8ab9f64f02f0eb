import { LedgerRefused } from '#lib/server/engine/engine-errors.ts';
import { DoorError } from './door-error.ts';

/** Bookings are in the way of a change: how many, where that was counted. */
export function overBooked(bookings: number): DoorError {
  return new DoorError('conflict', 'over-booked', bookings > 0 ? { bookings } : {});
}

/** What the guard of the ledger refused, as the door tells it; every other error as it is. */
export function orOverBooked(error: unknown, bookings: number): unknown {
  return error instanceof LedgerRefused ? overBooked(bookings) : error;
}
