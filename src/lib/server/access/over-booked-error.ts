import { LedgerRefused } from '#lib/server/engine/engine-errors.ts';
import { DoorError } from './door-error.ts';

/** What the guard of the ledger refused, with the number of bookings in the way where that was counted; every other error as it is. */
export function orOverBooked(
  error: unknown,
  bookings: number,
  reason: 'over-booked' | 'closure-booked' = 'over-booked',
): unknown {
  if (!(error instanceof LedgerRefused)) return error;
  return new DoorError('conflict', reason, bookings > 0 ? { bookings } : {});
}
