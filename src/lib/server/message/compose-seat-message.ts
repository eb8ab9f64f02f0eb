import type { StoredBookingState } from '#lib/domain/booking/booking-life.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import { SEAT_MESSAGE_TEXTS } from '#lib/messages/seat-message-texts.ts';
import type { MessageWords } from '#lib/messages/message-texts.ts';
import type { App } from '#lib/server/app.ts';
import { languageOfPerson, type MessageRow } from './message-reader.ts';
import { tellBooking } from './tell-booking.ts';

const HAS_SEATS: ReadonlySet<StoredBookingState> = new Set<StoredBookingState>(['confirmed']);
/** A closure may have taken all of it. */
const MAY_CHANGE: ReadonlySet<StoredBookingState> = new Set<StoredBookingState>([
  'confirmed',
  'displaced',
  'cancelled',
]);

/**
 * What somebody is told whose seat of a shared stay is gone or another one, or null where they have given it back since; and what the one is
 * told who has to find them another.
 */
export function composeSeatMessage(
  app: App,
  row: MessageRow & { readonly kind: 'seat-lost' | 'seat-changed' | 'seats-short' },
  now: Instant,
): { words: MessageWords; parameters: string[] } | null {
  const found = app.engine.read((reader) => {
    const booking = row.bookingId === null ? null : reader.bookingById(row.bookingId);
    const catalogued = booking && app.halls.byId(reader, booking.stationId);
    if (!booking || !catalogued || !(row.kind === 'seat-changed' ? MAY_CHANGE : HAS_SEATS).has(booking.state))
      return null;
    const occurrences = reader.occurrences(booking.id);
    const days = occurrences.filter((one) => one.state === 'given').length || occurrences.length;
    const takesPart = reader.participants(booking.id).some((one) => one.personId === row.person.id);
    return { booking, catalogued, days, takesPart };
  });
  if (!found) return null;
  const language = languageOfPerson(row.person);
  const told = tellBooking(app, language, { ...found, now });
  const texts = SEAT_MESSAGE_TEXTS[language];
  if (row.kind !== 'seats-short') {
    const words = row.kind === 'seat-lost' ? texts.lost(told) : texts.changed(told);
    return found.takesPart ? { words, parameters: [told.station, told.days] } : null;
  }
  if (!app.engine.read((reader) => reader.isConcerned(row.person.id, found.booking))) return null;
  const { people } = JSON.parse(row.facts) as { people: number };
  return { words: texts.short(told, people), parameters: [told.station, told.days, String(people)] };
}
