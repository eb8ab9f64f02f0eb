import { stateAt } from '#lib/domain/booking/booking-life.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import type { LedgerReader } from '#lib/server/engine/engine.ts';
import type { BookingRow, OccurrenceRow } from '#lib/server/engine/ledger-rows.ts';
import type { BookingFile } from './booking-file.ts';

export interface WaitingChange {
  readonly booking: BookingRow;
  readonly occurrences: readonly OccurrenceRow[];
}

/**
 * A change that waits ends with the booking, and with a day that is given back its wish for that day. One whose deadline has
 * come has lapsed, whether or not anybody has written that down: nobody cancels it any more.
 */
export function findWaitingChange(
  reader: LedgerReader,
  { booking }: BookingFile,
  now: Instant,
): WaitingChange | null {
  const change = booking.changeOf === null ? reader.waitingChangeOf(booking.id) : null;
  if (!change || stateAt(change, now) === 'lapsed') return null;
  return { booking: change, occurrences: reader.occurrences(change.id) };
}
