import { stateAt } from '#lib/domain/booking/booking-life.ts';
import type { BookingView } from '#lib/schemas/booking-view.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import type { App } from '#lib/server/app.ts';
import type { LedgerReader } from '#lib/server/engine/engine.ts';
import { getBookingFile, type BookingFile } from './booking-file.ts';
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
      partOf: partOf(reader, file),
      offerMissed: offerMissed(reader, file),
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

function partOf(reader: LedgerReader, { booking, state }: BookingFile): BookingView['partOf'] {
  const waiting = state === 'offered' ? reader.waitingOfOffer(booking.id) : null;
  return waiting?.gathers === 1
    ? { quantity: waiting.quantity, days: reader.daysOfWaiting(waiting.id).length }
    : null;
}

function offerMissed(reader: LedgerReader, { booking, state }: BookingFile): BookingView['offerMissed'] {
  // Whether or not anybody has written down yet that its time is up.
  if (state !== 'lapsed' || (booking.state !== 'offered' && !reader.isOfferMissed(booking.id))) return null;
  const waiting = reader.waitingOfOffer(booking.id);
  return waiting?.state === 'waiting' || waiting?.gathers === 1 ? 'waits-on' : 'over';
}
