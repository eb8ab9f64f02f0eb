import type { Actor } from '#lib/server/access/actor.ts';
import { notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { getBookingFile } from '#lib/server/booking/booking-file.ts';
import { stayEvent } from './stay-file.ts';

/** Nobody takes a seat by the link any more; who has one keeps it. */
export async function endShare(app: App, actor: Actor, bookingId: string): Promise<void> {
  const now = app.now();
  await app.engine.transact({
    holder: 'sharing.end',
    load: (reader) => {
      const { booking } = getBookingFile(app, reader, actor, bookingId, 'share', now);
      if (!reader.shareOfBooking(booking.id)) throw notFound();
      return booking;
    },
    decide: (booking) => ({
      changes: [
        { type: 'unshare-booking', bookingId: booking.id },
        {
          type: 'record-event',
          event: { ...stayEvent(booking, app.nowMs(), 'share-ended'), actorId: actor.personId },
        },
      ],
      answer: null,
    }),
  });
}
