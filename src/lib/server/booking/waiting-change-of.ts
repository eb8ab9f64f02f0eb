import { stateAt } from '#lib/domain/booking/booking-life.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import type { LedgerReader } from '#lib/server/engine/engine.ts';
import type { BookingRow, OccurrenceRow } from '#lib/server/engine/ledger-rows.ts';

/** A change that waits for a decision. */
export interface WaitingChange {
  readonly booking: BookingRow;
  readonly occurrences: readonly OccurrenceRow[];
}

/** One whose deadline has come has lapsed, whether or not anybody has written that down: nobody cancels it any more. */
export function waitingChangeOf(
  reader: LedgerReader,
  { id, changeOf }: BookingRow,
  now: Instant,
): WaitingChange | null {
  const change = changeOf === null ? reader.waitingChangeOf(id) : null;
  if (!change || stateAt(change, now) === 'lapsed') return null;
  return { booking: change, occurrences: reader.occurrences(change.id) };
}
