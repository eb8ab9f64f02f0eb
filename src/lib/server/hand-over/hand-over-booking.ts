import { addMinutes, type Instant } from '#lib/domain/time/instant.ts';
import type { z } from 'zod';
import type { handOverInput } from '#lib/schemas/hand-over.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import { hashToken, newShortToken } from '#lib/server/account/token.ts';
import type { App } from '#lib/server/app.ts';
import { bookingEvent, getBookingFile } from '#lib/server/booking/booking-file.ts';

/** Seven days, as for an invitation: whoever rings opens it when they are back at their desk. */
const LINK_MINUTES = 7 * 24 * 60;

export interface HandedOver {
  /** Null where the link is sent by message. */
  readonly token: string | null;
  readonly expiresAt: Instant;
}

/**
 * Hands a booking to somebody, such as a caller for whom the desk has booked: a link that works once. It is sent by message
 * where that is possible at all, else shown once. It ends the link of before, and what was taken over by it.
 */
export async function handOverBooking(
  app: App,
  actor: Actor,
  { bookingId, name, mobile }: z.infer<typeof handOverInput>,
): Promise<HandedOver> {
  const now = app.now();
  const token = newShortToken();
  const expiresAt = addMinutes(now, LINK_MINUTES);
  const isSent = app.channels.length > 0;
  await app.engine.transact({
    holder: 'handOver.make',
    load: (reader) => ({
      file: getBookingFile(app, reader, actor, bookingId, 'hand-over', now),
      known: reader.personByMobile(mobile),
    }),
    decide: ({ file: { booking }, known }) => ({
      changes: [
        {
          type: 'hand-over',
          bookingId: booking.id,
          person: known?.id ?? { publicId: app.newPublicId(), name, mobile },
          linkHash: hashToken(token),
          createdBy: actor.personId,
          now,
          expiresAt,
          message: isSent
            ? { kind: 'booking-handed-over', bookingId: booking.id, facts: {}, now, until: expiresAt }
            : null,
        },
        { type: 'record-event', event: bookingEvent(booking, actor, app.nowMs(), 'handed-over') },
      ],
      answer: null,
    }),
  });
  return { token: isSent ? null : token, expiresAt };
}
