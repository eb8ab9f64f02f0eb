import type { Instant } from '#lib/domain/time/instant.ts';
import { SEAT_MESSAGE_TEXTS } from '#lib/messages/seat-message-texts.ts';
import type { MessageWords } from '#lib/messages/message-texts.ts';
import type { App } from '#lib/server/app.ts';
import { languageOfPerson, type MessageRow } from './message-reader.ts';
import { tellBooking } from './tell-booking.ts';

/**
 * What somebody is told whose seat of a shared stay is gone, or null where they have given it back since; and what the one is
 * told who has to find them another.
 */
export function composeSeatMessage(
  app: App,
  row: MessageRow & { readonly kind: 'seat-lost' | 'seats-short' },
  now: Instant,
): { words: MessageWords; parameters: string[] } | null {
  const found = app.engine.read((reader) => {
    const booking = row.bookingId === null ? null : reader.bookingById(row.bookingId);
    const catalogued = booking && app.halls.byId(reader, booking.stationId);
    if (!booking || !catalogued || booking.state !== 'confirmed') return null;
    const days = reader.occurrences(booking.id).filter((one) => one.state === 'given').length;
    const takesPart = reader.participants(booking.id).some((one) => one.personId === row.person.id);
    return { booking, catalogued, days, takesPart };
  });
  if (!found) return null;
  const language = languageOfPerson(row.person);
  const told = tellBooking(app, language, { ...found, now });
  const texts = SEAT_MESSAGE_TEXTS[language];
  if (row.kind === 'seat-lost')
    return found.takesPart ? { words: texts.lost(told), parameters: [told.station, told.days] } : null;
  if (!app.engine.read((reader) => reader.isConcerned(row.person.id, found.booking))) return null;
  const { people } = JSON.parse(row.facts) as { people: number };
  return { words: texts.short(told, people), parameters: [told.station, told.days, String(people)] };
}
