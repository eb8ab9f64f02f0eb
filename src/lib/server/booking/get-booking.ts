import { stateAt } from '#lib/domain/booking/booking-life.ts';
import type { BookingView } from '#lib/schemas/booking-view.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import type { App } from '#lib/server/app.ts';
import { getBookingFile } from './booking-file.ts';
import { bookingViewOf } from './view.ts';

/** The booking with its days, for its party and for those who run its station. */
export function getBooking(app: App, actor: Actor, bookingId: string): BookingView {
  const now = app.now();
  return app.engine.read((reader) => {
    const file = getBookingFile(app, reader, actor, bookingId, 'see', now);
    const change = reader.waitingChangeOf(file.booking.id);
    const waits = change !== null && stateAt(change, now) !== 'lapsed';
    const view = bookingViewOf(file, actor, now, {
      waitingChange: waits ? change.publicId : null,
      insteadOf: reader.insteadOf(file.booking.id),
      daysInstead: reader.daysInstead(file.booking.id),
      attendance: reader.attendanceOfBooking(file.booking.id),
    });
    if (view.contact) {
      const { madeBy: personId, stationId, partyId } = file.booking;
      app.contactViews.note(app.nowMs(), [
        { actorId: actor.personId, personId, stationId, partyId, via: 'booking' },
      ]);
    }
    return view;
  });
}
