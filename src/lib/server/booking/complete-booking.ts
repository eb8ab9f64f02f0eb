import type { BookingView } from '#lib/schemas/booking-view.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import type { App } from '#lib/server/app.ts';
import { bookingEvent, getBookingFile } from './booking-file.ts';
import { getBooking } from './get-booking.ts';

export interface CompleteBookingInput {
  readonly bookingId: string;
  readonly purpose?: string | undefined;
  readonly headCount?: number | undefined;
}

/** Answers a return: the request waits for its decision again. The hold was kept, and its deadline stays the same. */
export async function completeBooking(
  app: App,
  actor: Actor,
  { bookingId, purpose, headCount }: CompleteBookingInput,
): Promise<BookingView> {
  const now = app.now();
  await app.engine.transact({
    holder: 'booking.complete',
    load: (reader) => getBookingFile(app, reader, actor, bookingId, 'complete', now).booking,
    decide: (booking) => ({
      changes: [
        {
          type: 'move-booking',
          bookingId: booking.id,
          from: ['returned'],
          to: 'pending',
          decidedBy: null,
          reason: null,
        },
        {
          type: 'amend-booking',
          bookingId: booking.id,
          headCount: headCount ?? booking.headCount,
          purpose: purpose ?? booking.purpose,
        },
        { type: 'record-event', event: bookingEvent(booking, actor, app.nowMs(), 'completed') },
      ],
      answer: null,
    }),
  });
  return getBooking(app, actor, bookingId);
}
