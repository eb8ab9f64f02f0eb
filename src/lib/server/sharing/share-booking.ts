import type { Instant } from '#lib/domain/time/instant.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import { DoorError } from '#lib/server/access/door-error.ts';
import { hashToken, newToken } from '#lib/server/account/token.ts';
import type { App } from '#lib/server/app.ts';
import { getBookingFile } from '#lib/server/booking/booking-file.ts';
import { hasSeats, stayEvent } from './stay-file.ts';

export interface SharedBooking {
  readonly token: string;
  /** From then on nobody takes a seat by it. */
  readonly until: Instant;
}

/**
 * A link by which people take the seats of a confirmed stay, one each. It ends with the stay, and the link of before ends
 * with it; who has a seat keeps it.
 */
export async function shareBooking(app: App, actor: Actor, bookingId: string): Promise<SharedBooking> {
  const now = app.now();
  const token = newToken();
  const until = await app.engine.transact({
    holder: 'sharing.share',
    load: (reader) => getBookingFile(app, reader, actor, bookingId, 'share', now).booking,
    decide: (booking) => {
      if (!hasSeats(booking)) throw new DoorError('conflict', 'seats-only');
      return {
        changes: [
          {
            type: 'share-booking',
            bookingId: booking.id,
            linkHash: hashToken(token),
            createdBy: actor.personId,
            now,
          },
          {
            type: 'record-event',
            event: { ...stayEvent(booking, app.nowMs(), 'shared'), actorId: actor.personId },
          },
        ],
        answer: booking.lastTo,
      };
    },
  });
  return { token, until };
}
