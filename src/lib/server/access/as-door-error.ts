import { LedgerRefused, StoreUnavailable } from '#lib/server/engine/engine-errors.ts';
import { DoorError } from './door-error.ts';

/** What a door says of an error; null for one that nobody has foreseen. */
export function asDoorError(cause: unknown): DoorError | null {
  if (cause instanceof DoorError) return cause;
  if (cause instanceof StoreUnavailable) return new DoorError('unavailable', 'unavailable');
  if (cause instanceof LedgerRefused) return new DoorError('conflict', 'over-booked');
  return null;
}
