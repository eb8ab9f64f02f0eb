import type { Instant } from '#lib/domain/time/instant.ts';
import { MESSAGE_TEXTS, type MessageWords } from '#lib/messages/message-texts.ts';
import { hashToken, newShortToken } from '#lib/server/account/token.ts';
import type { App } from '#lib/server/app.ts';
import { tellBooking } from './tell-booking.ts';
import { languageOfPerson, type MessageRow } from './message-reader.ts';

/**
 * The link by which somebody takes a booking over, or null where there is nothing to take over any more. Its secret is made
 * here, so none is ever stored in a readable form: each try has its own, and the last one counts.
 */
export async function composeHandOver(
  app: App,
  row: MessageRow,
  now: Instant,
): Promise<{ words: MessageWords; parameters: string[] } | null> {
  const token = newShortToken();
  const { bookingId } = row;
  if (bookingId === null) return null;
  const found = await app.engine.transact({
    holder: 'message.handOver',
    load: (reader) => {
      const handOver = reader.handOverOf(bookingId);
      const isOpen =
        handOver?.takenAt === null && handOver.personId === row.person.id && handOver.expiresAt > now;
      const booking = isOpen ? reader.bookingById(bookingId) : null;
      const catalogued = booking && app.halls.byId(reader, booking.stationId);
      const days = reader.occurrences(bookingId).filter((one) => one.state === 'given').length;
      return booking && catalogued && { booking, catalogued, days };
    },
    decide: (open) => ({
      changes: open ? [{ type: 'renew-hand-over', bookingId, linkHash: hashToken(token) }] : [],
      answer: open,
    }),
  });
  if (!found) return null;
  const language = languageOfPerson(row.person);
  const told = tellBooking(app, language, { ...found, now });
  const words = MESSAGE_TEXTS[language].handedOver({ ...told, link: `${app.origin}/handed-over/${token}` });
  return { words, parameters: [told.station, told.days, token] };
}
