import type { BookingView } from '#lib/schemas/booking-view.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import type { App } from '#lib/server/app.ts';
import { getBookingFile } from './booking-file.ts';
import { getBooking } from './get-booking.ts';
import { waitingChangeOf } from './waiting-change-of.ts';
import { giveBackAsked } from './give-back-asked.ts';

export interface CancelBookingInput {
  readonly bookingId: string;
  /** Only these days; without them the whole rest of the stay. */
  readonly days?: readonly string[] | undefined;
}

/**
 * Gives back the whole stay or some of its days. Days that are over stay as they were; a stay of which nothing is left
 * is cancelled. The places are bookable by others with the same commit.
 */
export async function cancelBooking(
  app: App,
  actor: Actor,
  { bookingId, days }: CancelBookingInput,
): Promise<BookingView> {
  const now = app.now();
  await app.engine.transact({
    holder: 'booking.cancel',
    load: (reader) => {
      const file = getBookingFile(app, reader, actor, bookingId, days ? 'release-days' : 'cancel', now);
      return { file, change: waitingChangeOf(reader, file.booking, now) };
    },
    decide: (found) => ({ changes: giveBackAsked(found, actor, days, now, app.nowMs()), answer: null }),
  });
  return getBooking(app, actor, bookingId);
}
