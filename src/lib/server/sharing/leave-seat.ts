import type { App } from '#lib/server/app.ts';
import { getOwnSeat } from './get-own-seat.ts';
import { stayEvent } from './stay-file.ts';

/** Gives one's own seat back: another can take it with the same commit. */
export async function leaveSeat(app: App, { own }: { readonly own: string }): Promise<void> {
  const now = app.now();
  await app.engine.transact({
    holder: 'sharing.leave',
    load: (reader) => getOwnSeat(app, reader, own, now),
    decide: ({ participant: { slot, personId }, stay: { booking } }) => ({
      changes: [
        { type: 'leave-seat', bookingId: booking.id, personId },
        {
          type: 'record-event',
          event: { ...stayEvent(booking, app.nowMs(), 'seat-left', { seat: slot }), actorId: personId },
        },
      ],
      answer: null,
    }),
  });
}
