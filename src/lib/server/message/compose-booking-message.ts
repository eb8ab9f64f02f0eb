import { stateAt, type BookingState } from '#lib/domain/booking/booking-life.ts';
import type { MessageKind } from '#lib/domain/message/message-kind.ts';
import { writeCalendar } from '#lib/domain/icalendar/write-calendar.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import { CLOSURE_MESSAGE_TEXTS } from '#lib/messages/closure-message-texts.ts';
import { OWN_CHANGE_MESSAGE_TEXTS } from '#lib/messages/own-change-message-texts.ts';
import { PARTY_MESSAGE_TEXTS } from '#lib/messages/party-message-texts.ts';
import { MESSAGE_TEXTS, type BookingTold, type MessageWords } from '#lib/messages/message-texts.ts';
import type { Language } from '#lib/messages/language.ts';
import { WAITLIST_MESSAGE_TEXTS } from '#lib/messages/waitlist-message-texts.ts';
import type { App } from '#lib/server/app.ts';
import type { BookingRow } from '#lib/server/engine/ledger-rows.ts';
import type { RegistrationRow } from '#lib/server/engine/registration-rows.ts';
import { listMessageEntries } from './list-message-entries.ts';
import { tellBooking } from './tell-booking.ts';
import { wordsForApplicant } from './words-for-applicant.ts';
import { languageOfPerson, type MessageRow } from './message-reader.ts';

export type BookingMessageKind = Exclude<
  Extract<
    MessageKind,
    | `booking-${string}`
    | 'deadline-near'
    | 'party-days-released'
    | 'place-offered'
    | 'part-offered'
    | 'offer-missed'
    | 'calendar-updated'
  >,
  'booking-handed-over' | 'booking-awaited' | 'booking-missed'
>;

const DEADLINE_TOLD: ReadonlySet<MessageKind> = new Set<MessageKind>([
  'deadline-near',
  'booking-returned',
  'booking-to-decide',
  'place-offered',
  'part-offered',
]);

export interface BookingMessage {
  readonly words: MessageWords;
  readonly parameters: readonly string[];
  /** A file for the person's calendar, where it is of use to them. */
  readonly calendar?: string;
}

/** With these comes what the person's calendar should say now. */
const WITH_CALENDAR: ReadonlySet<MessageKind> = new Set<MessageKind>([
  'booking-made',
  'booking-approved',
  'booking-changed',
  'booking-cancelled',
  'calendar-updated',
  'booking-lapsed',
  'party-days-released',
  'booking-reseated',
  'booking-shortened',
  'booking-displaced',
  'booking-moved',
]);

/**
 * What a message says of a booking, or null where it has gone on since, or is nothing to the person any more. Purpose and
 * reasons are left out: they are read on the page, by those who may.
 */
export function composeBookingMessage(
  app: App,
  row: MessageRow & { readonly kind: BookingMessageKind },
  now: Instant,
): BookingMessage | null {
  const found = app.engine.read((reader) => {
    const booking = row.bookingId === null ? null : reader.bookingById(row.bookingId);
    const catalogued = booking && app.halls.byId(reader, booking.stationId);
    const occurrences = booking ? reader.occurrences(booking.id) : [];
    const left = occurrences.filter((one) => one.state === 'given').map((one) => one.day);
    // The days of a change that was approved are those of the booking that it has changed.
    const days = left.length > 0 ? left.length : occurrences.length;
    // Of an offer of a part that has lapsed: its request is in line again.
    const waitsOn = booking !== null && reader.waitingOfOffer(booking.id)?.state === 'waiting';
    return booking && catalogued && { booking, catalogued, days, left, waitsOn };
  });
  const application = found && applicationOf(app, row, found.booking.id);
  if (application) return toApplicant(app, row, application, stateAt(found.booking, now));
  if (!found || !app.engine.read((reader) => reader.isConcerned(row.person.id, found.booking))) return null;
  const { booking } = found;
  const state = stateAt(booking, now);
  const language = languageOfPerson(row.person);
  const told = tellBooking(app, language, { ...found, now });
  const words = wordsOf(language, row, state, told, found);
  if (!words) return null;
  const withDeadline = DEADLINE_TOLD.has(row.kind);
  const parameters = [told.station, told.days, ...(withDeadline ? [told.deadline] : [])];
  if (!WITH_CALENDAR.has(row.kind)) return { words, parameters };
  const entries = listMessageEntries(app, language, row, booking, now);
  return { words, parameters, calendar: writeCalendar(told.station, entries) };
}

/** Of a request whose party is not admitted: only whoever applied is told of it so. */
function applicationOf(app: App, { person }: MessageRow, bookingId: number): RegistrationRow | null {
  const registration = app.engine.read((reader) => reader.registrationOfBooking(bookingId));
  return registration && registration.state !== 'accepted' && registration.personId === person.id
    ? registration
    : null;
}

function toApplicant(
  app: App,
  row: MessageRow,
  application: RegistrationRow,
  state: BookingState,
): { words: MessageWords; parameters: string[] } | null {
  if (row.kind === 'booking-lapsed' && state === 'lapsed')
    return wordsForApplicant(app, row, application, 'lapsed');
  return row.kind === 'deadline-near' && state === 'returned'
    ? wordsForApplicant(app, row, application, 'toComplete')
    : null;
}

function wordsOf(
  language: Language,
  { kind, person }: MessageRow & { readonly kind: BookingMessageKind },
  state: BookingState,
  told: BookingTold,
  { booking: { madeBy }, waitsOn }: { readonly booking: BookingRow; readonly waitsOn: boolean },
): MessageWords | null {
  const texts = MESSAGE_TEXTS[language];
  switch (kind) {
    case 'booking-approved':
      return state === 'confirmed' || state === 'finished' ? texts.approved(told) : null;
    case 'booking-returned':
      return state === 'returned' ? texts.returned(told) : null;
    case 'booking-declined':
      return state === 'declined' ? texts.declined(told) : null;
    case 'booking-lapsed':
      return state === 'lapsed' ? texts.lapsed(told) : null;
    case 'booking-made':
      return state === 'confirmed' ? texts.made(told) : null;
    case 'booking-changed':
      return state === 'confirmed' || state === 'pending' ? texts.changed(told) : null;
    case 'booking-cancelled':
      return state === 'cancelled' ? texts.cancelled(told) : null;
    case 'calendar-updated':
      if (state === 'cancelled') return OWN_CHANGE_MESSAGE_TEXTS[language].cancelled(told);
      return state === 'confirmed' || state === 'pending'
        ? OWN_CHANGE_MESSAGE_TEXTS[language].changed(told)
        : null;
    case 'booking-to-decide':
      return state === 'pending' ? texts.newToDecide(told) : null;
    case 'party-days-released':
      return PARTY_MESSAGE_TEXTS[language].daysReleased(told);
    case 'booking-reseated':
      return CLOSURE_MESSAGE_TEXTS[language].reseated(told);
    case 'booking-shortened':
      return CLOSURE_MESSAGE_TEXTS[language].shortened(told);
    case 'booking-displaced':
      return CLOSURE_MESSAGE_TEXTS[language].displaced(told);
    case 'booking-moved':
      return CLOSURE_MESSAGE_TEXTS[language].moved(told);
    case 'place-offered':
      return state === 'offered' ? WAITLIST_MESSAGE_TEXTS[language].placeOffered(told) : null;
    case 'part-offered':
      return state === 'offered' ? WAITLIST_MESSAGE_TEXTS[language].partOffered(told) : null;
    case 'offer-missed': {
      if (state !== 'lapsed') return null;
      const { offerMissed, partReleased } = WAITLIST_MESSAGE_TEXTS[language];
      return waitsOn ? partReleased(told) : offerMissed(told);
    }
    case 'deadline-near':
      if (state === 'pending') return texts.toDecide(told);
      return state === 'returned' && person.id === madeBy ? texts.toComplete(told) : null;
  }
}
