import { writeCalendar } from '#lib/domain/icalendar/write-calendar.ts';
import { addMinutes, MINUTES_PER_DAY } from '#lib/domain/time/instant.ts';
import type { Language } from '#lib/messages/language.ts';
import { NOTICE_TEXTS } from '#lib/messages/page-notice-texts.ts';
import { notFound } from '#lib/server/access/door-error.ts';
import { hashToken } from '#lib/server/account/token.ts';
import type { App } from '#lib/server/app.ts';
import { readingFrom } from '#lib/server/config-source.ts';
import { listCalendarEntries } from './list-calendar-entries.ts';
import { findFeedOwner, listFeedBookings } from './feed-reader.ts';

/** What is over stays in the calendar for so long. */
export const FEED_DAYS_BACK = 60;
export const FEED_BOOKINGS_MAX = 300;
const FEED_ENTRIES_MAX = 3_000;

/**
 * The calendar file of whoever the secret address belongs to: their own bookings for parties that they still belong to, those
 * that were cancelled included. An address that was ended is not found, and neither is one that never was.
 */
export async function readFeed(app: App, token: string): Promise<string> {
  const source = readingFrom(app);
  const owner = await findFeedOwner(source, hashToken(token));
  if (!owner) throw notFound();
  const now = app.now();
  const since = Math.max(0, addMinutes(now, -FEED_DAYS_BACK * MINUTES_PER_DAY));
  const ids = await listFeedBookings(source, owner, since, FEED_BOOKINGS_MAX);
  const language: Language = owner.language === 'en' ? 'en' : 'zh-CN';
  const entries = app.engine.read((reader) => {
    const days = Map.groupBy(reader.occurrencesOf(ids), (one) => one.bookingId);
    return ids.flatMap((id) => {
      const booking = reader.bookingById(id);
      const catalogued = booking && app.halls.byId(reader, booking.stationId);
      // A change that waits is not a stay of its own: once it is approved, the booking that it changes has its days.
      if (!booking || !catalogued || booking.changeOf !== null) return [];
      const occurrences = days.get(id) ?? [];
      return listCalendarEntries(app, language, { booking, occurrences, catalogued, now });
    });
  });
  return writeCalendar(NOTICE_TEXTS[language].calendarName, entries.slice(0, FEED_ENTRIES_MAX));
}
