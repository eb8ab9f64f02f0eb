import type { CalendarEntry } from '#lib/domain/icalendar/write-calendar.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import type { Language } from '#lib/messages/language.ts';
import type { App } from '#lib/server/app.ts';
import type { BookingRow } from '#lib/server/engine/ledger-rows.ts';
import { listCalendarEntries } from '#lib/server/notice/list-calendar-entries.ts';
import type { MessageRow } from './message-reader.ts';

/**
 * What a message about a booking says to the calendar of whoever gets it. Of a change, the days of the booking that it changes:
 * a calendar knows them as those of that booking. Of what was booked instead of another place, that other one's days too, which
 * are gone.
 */
export function listMessageEntries(
  app: App,
  language: Language,
  { kind, facts }: Pick<MessageRow, 'kind' | 'facts'>,
  booking: BookingRow,
  now: Instant,
): CalendarEntry[] {
  const from = kind === 'booking-moved' ? (JSON.parse(facts) as { from: number }).from : null;
  return app.engine.read((reader) =>
    [from, booking.changeOf ?? booking.id].flatMap((id) => {
      const shown = id === null ? null : reader.bookingById(id);
      const catalogued = shown && app.halls.byId(reader, shown.stationId);
      if (!catalogued) return [];
      const occurrences = reader.occurrences(shown.id);
      return listCalendarEntries(app, language, { booking: shown, occurrences, catalogued, now });
    }),
  );
}
