import type { Actor } from '#lib/server/access/actor.ts';
import { notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { getBookingFile } from '#lib/server/booking/booking-file.ts';
import { stayEvent } from './stay-file.ts';

/** Takes somebody's seat: with their next request they see nothing of the stay, and the seat is free for another. */
export async function removeParticipant(
  app: App,
  actor: Actor,
  { bookingId, personId }: { readonly bookingId: string; readonly personId: string },
): Promise<void> {
  const now = app.now();
  await app.engine.transact({
    holder: 'sharing.remove',
    load: (reader) => {
      const { booking } = getBookingFile(app, reader, actor, bookingId, 'share', now);
      const participant = reader.participants(booking.id).find((one) => one.personPublicId === personId);
      if (!participant) throw notFound();
      return { booking, participant };
    },
    decide: ({ booking, participant }) => ({
      changes: [
        { type: 'leave-seat', bookingId: booking.id, personId: participant.personId },
        {
          type: 'record-event',
          event: {
            ...stayEvent(booking, app.nowMs(), 'seat-taken-back', {
              seat: participant.slot,
              personId: participant.personId,
            }),
            actorId: actor.personId,
          },
        },
      ],
      answer: null,
    }),
  });
}
