import { stateAt } from '#lib/domain/booking/booking-life.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import type { App } from '#lib/server/app.ts';
import { lapseBooking } from './lapse-booking.ts';

const BOOKINGS_PER_RUN_MAX = 50;

/**
 * Writes down the lapses that nobody has come across yet, so that whoever made the request is told. Nothing else waits for it:
 * a hold ends at its deadline by itself. May run twice.
 */
export async function lapseDueBookings(app: App, asOf: Instant): Promise<void> {
  const due = app.engine.read((reader) => reader.dueBookingsEverywhere(asOf, BOOKINGS_PER_RUN_MAX));
  for (const { id } of due) {
    await app.engine.transact({
      holder: 'upkeep.lapseDueBookings',
      load: (reader) => reader.bookingById(id),
      decide: (booking) => {
        const isDue = booking && ['pending', 'returned'].includes(booking.state);
        const lapses = isDue && stateAt(booking, asOf) === 'lapsed' ? lapseBooking(booking, app.nowMs()) : [];
        return { changes: lapses, answer: null };
      },
    });
  }
}
