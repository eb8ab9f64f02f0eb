import { z } from 'zod';
import type { Instant } from '#lib/domain/time/instant.ts';
import type { LocalDay } from '#lib/domain/time/local-day.ts';
import { ARRIVAL_MESSAGE_TEXTS } from '#lib/messages/arrival-message-texts.ts';
import { dayRangeText } from '#lib/messages/date-words.ts';
import { nearMomentText } from '#lib/messages/deadline-words.ts';
import type { App } from '#lib/server/app.ts';
import type { BookingMessage } from './compose-booking-message.ts';
import { languageOfPerson, type MessageRow } from './message-reader.ts';
import { tellBooking } from './tell-booking.ts';

const storedFacts = z.object({
  day: z.int(),
  places: z.enum(['released', 'kept']).default('released'),
  until: z.int().optional(),
});

/** That nobody has come yet, or that nobody came; null where somebody has since, or it was put right. */
export function composeArrivalMessage(
  app: App,
  row: MessageRow & { readonly kind: 'booking-awaited' | 'booking-missed' },
  now: Instant,
): BookingMessage | null {
  const facts = storedFacts.parse(JSON.parse(row.facts));
  const day = facts.day as LocalDay;
  const found = app.engine.read((reader) => {
    const booking = row.bookingId === null ? null : reader.bookingById(row.bookingId);
    const catalogued = booking && app.halls.byId(reader, booking.stationId);
    const known = booking && reader.attendanceOfBooking(booking.id).find((one) => one.day === day);
    return booking && catalogued && known ? { booking, catalogued, known } : null;
  });
  const state = row.kind === 'booking-awaited' ? 'awaited' : 'no-show';
  if (found?.known.state !== state) return null;
  if (!app.engine.read((reader) => reader.isConcerned(row.person.id, found.booking))) return null;
  const language = languageOfPerson(row.person);
  const { timeZone } = found.catalogued.hall;
  const told = {
    ...tellBooking(app, language, { ...found, days: 1, now }),
    days: dayRangeText(language, day, day),
    deadline:
      facts.until === undefined
        ? ''
        : nearMomentText(language, { at: facts.until as Instant, now, timeZone }),
  };
  const texts = ARRIVAL_MESSAGE_TEXTS[language];
  return row.kind === 'booking-awaited'
    ? { words: texts.awaited[facts.places](told), parameters: [told.station, told.days, told.deadline] }
    : { words: texts.missed[facts.places](told), parameters: [told.station, told.days] };
}
