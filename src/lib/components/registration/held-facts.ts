import type { Instant } from '#lib/domain/time/instant.ts';
import { localDayAt } from '#lib/domain/time/time-zone.ts';
import type { Language } from '#lib/messages/language.ts';
import { QUEUE_TEXTS } from '#lib/messages/page-queue-texts.ts';
import { REGISTRATION_TEXTS } from '#lib/messages/page-registration-texts.ts';
import { stayDaysText, stayPlacesText, stayTimesText } from '#lib/messages/stay-words.ts';
import type { BookingEntry } from '#lib/schemas/booking-view.ts';

/** The days, times and places of an application. */
export function heldFacts(
  language: Language,
  booking: BookingEntry,
  now: Instant,
): { readonly term: string; readonly value: string }[] {
  const texts = REGISTRATION_TEXTS[language];
  const today = localDayAt(booking.station.timeZone, now);
  return [
    { term: texts.days, value: stayDaysText(language, booking.firstDay, booking.lastDay, today) },
    {
      term: texts.times,
      value: booking.sameTimes ? stayTimesText(language, booking.times) : QUEUE_TEXTS[language].timesDiffer,
    },
    { term: texts.where, value: stayPlacesText(language, booking.kind, booking.places) },
  ];
}
