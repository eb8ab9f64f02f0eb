import { stateAt, type BookingState } from '#lib/domain/booking/booking-life.ts';
import type { CalendarEntry } from '#lib/domain/icalendar/write-calendar.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import { formatLocalDay } from '#lib/domain/time/local-day.ts';
import type { Language } from '#lib/messages/language.ts';
import { NOTICE_TEXTS } from '#lib/messages/page-notice-texts.ts';
import { namedStayText, stayPlacesText } from '#lib/messages/stay-words.ts';
import type { App } from '#lib/server/app.ts';
import { placeShownOf } from '#lib/server/booking/answer.ts';
import type { BookingRow, OccurrenceRow } from '#lib/server/engine/ledger-rows.ts';
import type { CataloguedHall } from '#lib/server/station/hall-catalogue.ts';
import { unitsGiven } from '#lib/server/booking/units-given.ts';

const STATUS: Readonly<Record<BookingState, CalendarEntry['status']>> = {
  pending: 'TENTATIVE',
  returned: 'TENTATIVE',
  confirmed: 'CONFIRMED',
  finished: 'CONFIRMED',
  declined: 'CANCELLED',
  cancelled: 'CANCELLED',
  lapsed: 'CANCELLED',
  offered: 'TENTATIVE',
  displaced: 'CANCELLED',
};

/**
 * Within one revision an entry only goes on in this order, so that a calendar always takes the later one: what was cancelled
 * is later than what was granted, and a day that is asked for again, with the next revision, is later than its cancellation.
 */
const STATUSES_IN_ORDER = ['TENTATIVE', 'CONFIRMED', 'CANCELLED'] as const;

/**
 * A booking as entries of a calendar, one for each time of each of its days. What was cancelled stays among them, and so do the
 * times that a day has no more, so that a calendar that has them takes them out.
 */
export function listCalendarEntries(
  app: App,
  language: Language,
  {
    booking,
    occurrences,
    catalogued,
    now,
  }: { booking: BookingRow; occurrences: readonly OccurrenceRow[]; catalogued: CataloguedHall; now: Instant },
): CalendarEntry[] {
  const { hall, station } = catalogued;
  const state = stateAt(booking, now);
  const host = new URL(app.origin).host;
  const texts = NOTICE_TEXTS[language];
  return occurrences.flatMap((occurrence) => {
    const { places, times, gone = [] } = occurrence.given;
    const ofDay = occurrence.state === 'given' ? STATUS[state] : 'CANCELLED';
    const quantity = unitsGiven({ places });
    const stay = namedStayText(language, booking.kind, quantity, 1);
    const shown = places.flatMap(([resourceId, units]) => placeShownOf(hall, resourceId, units));
    const what = booking.purpose === '' ? stay : booking.purpose.split('\n', 1).join('');
    return [...times, ...gone].map(([from, to], index) => {
      const status = index < times.length ? ofDay : 'CANCELLED';
      return {
        uid: `${booking.publicId}-${formatLocalDay(occurrence.day)}-${index + 1}@${host}`,
        sequence: booking.revision * STATUSES_IN_ORDER.length + STATUSES_IN_ORDER.indexOf(status),
        stampedAt: now,
        from,
        to,
        status,
        summary: texts.calendarSummary(hall.name, what, status),
        location: [hall.name, station.address].filter((part) => part !== '').join(' '),
        description: [stay, stayPlacesText(language, booking.kind, shown), booking.partyName]
          .filter((line) => line !== '')
          .join('\n'),
        url: `${app.origin}/bookings/${booking.publicId}`,
      };
    });
  });
}
