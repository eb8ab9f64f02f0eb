import { hashToken } from '#lib/server/account/token.ts';
import type { App } from '#lib/server/app.ts';
import { stayEvent } from '#lib/server/sharing/stay-file.ts';
import { findOpenHandOver } from './find-open-hand-over.ts';
import { getHandedOver } from './get-handed-over.ts';

/**
 * Takes a booking over by its link, which works once: from then on the person is the one who is told and rung about it, and
 * follows it under the secret that they bring. Sent again under the same secret it changes nothing.
 */
export async function takeOverBooking(
  app: App,
  { link, own }: { readonly link: string; readonly own: string },
): Promise<void> {
  const now = app.now();
  const ownHash = hashToken(own);
  await app.engine.transact({
    holder: 'handOver.take',
    load: (reader) => {
      if (reader.handOverByOwn(ownHash)) return null;
      return getHandedOver(app, reader, findOpenHandOver(reader, hashToken(link), now), now);
    },
    decide: (found) => {
      if (!found) return { changes: [], answer: null };
      const { handOver, file } = found;
      const event = stayEvent(file.booking, app.nowMs(), 'taken-over', { before: file.booking.madeBy });
      return {
        changes: [
          { type: 'take-over', bookingId: handOver.bookingId, ownHash, now },
          { type: 'record-event', event: { ...event, actorId: handOver.personId } },
        ],
        answer: null,
      };
    },
  });
}
