import { instantFromMilliseconds } from '#lib/domain/time/instant.ts';
import type { LedgerChange } from '#lib/server/engine/ledger-changes.ts';
import type { BookingRow } from '#lib/server/engine/ledger-rows.ts';

/** The end of a hold that nobody decided about in time. Whoever writes first where it lies in the way writes this, too; whoever made it is told. */
export function lapseBooking(
  booking: Pick<BookingRow, 'id' | 'partyId' | 'stationId' | 'deadline' | 'madeBy' | 'state'>,
  atMs: number,
): LedgerChange[] {
  return [
    {
      type: 'move-booking',
      bookingId: booking.id,
      from: ['pending', 'returned', 'offered'],
      to: 'lapsed',
      decidedBy: null,
      reason: null,
    },
    { type: 'release-all', bookingId: booking.id },
    {
      type: 'record-event',
      event: {
        atMs,
        actorId: null,
        partyId: booking.partyId,
        stationId: booking.stationId,
        subject: 'booking',
        subjectId: booking.id,
        action: booking.state === 'offered' ? 'offer-missed' : 'lapsed',
        facts: { deadline: booking.deadline },
      },
    },
    {
      type: 'send-message',
      message: {
        kind: booking.state === 'offered' ? 'offer-missed' : 'booking-lapsed',
        personId: booking.madeBy,
        bookingId: booking.id,
        facts: {},
        now: instantFromMilliseconds(atMs),
        until: null,
      },
    },
  ];
}
