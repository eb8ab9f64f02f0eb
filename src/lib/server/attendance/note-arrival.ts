import type { Actor } from '#lib/server/access/actor.ts';
import type { App } from '#lib/server/app.ts';
import { bookingEvent } from '#lib/server/booking/booking-file.ts';
import type { LedgerChange } from '#lib/server/engine/ledger-changes.ts';
import type { BookingRow } from '#lib/server/engine/ledger-rows.ts';
import type { LocalDay } from '#lib/domain/time/local-day.ts';

/** So many people have come, as one change with its event. */
export function noteArrival(
  app: App,
  actor: Actor,
  booking: BookingRow,
  day: LocalDay,
  { came, via }: { readonly came: number; readonly via: 'check-in' | 'list' },
): LedgerChange[] {
  return [
    {
      type: 'note-attendance',
      bookingId: booking.id,
      day,
      stationId: booking.stationId,
      partyId: booking.partyId,
      attendance: { state: 'came', came },
      notedBy: actor.personId,
      now: app.now(),
      reason: '',
    },
    {
      type: 'record-event',
      event: bookingEvent(booking, actor, app.nowMs(), 'checked-in', { day, came, via }),
    },
  ];
}
