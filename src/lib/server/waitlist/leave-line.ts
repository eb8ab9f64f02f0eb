import { lapseBooking } from '#lib/server/booking/lapse-booking.ts';
import type { LedgerChange } from '#lib/server/engine/ledger-changes.ts';
import type { BookingRow } from '#lib/server/engine/ledger-rows.ts';
import type { NewEvent } from '#lib/server/engine/new-event.ts';
import type { WaitingRow } from '#lib/server/engine/waiting-rows.ts';

/** Gets a request out of line, with what is held of it until now (null: nothing), whoever takes it out. */
export function leaveLine(
  { id }: Pick<WaitingRow, 'id'>,
  held: BookingRow | null,
  event: Omit<NewEvent, 'subject' | 'subjectId' | 'action'>,
): LedgerChange[] {
  return [
    // What was held goes to the next in line with the same commit, and the request waits on until it leaves.
    ...(held ? lapseBooking(held, event.atMs) : []),
    { type: 'leave-waitlist', waitingId: id },
    { type: 'record-event', event: { ...event, subject: 'waiting', subjectId: id, action: 'left' } },
  ];
}
