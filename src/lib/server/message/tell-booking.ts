import type { Instant } from '#lib/domain/time/instant.ts';
import type { LocalDay } from '#lib/domain/time/local-day.ts';
import { localDayAt } from '#lib/domain/time/time-zone.ts';
import { dayRangeText } from '#lib/messages/date-words.ts';
import { nearMomentText } from '#lib/messages/deadline-words.ts';
import type { Language } from '#lib/messages/language.ts';
import type { BookingTold } from '#lib/messages/message-texts.ts';
import { namedStayText } from '#lib/messages/stay-words.ts';
import type { App } from '#lib/server/app.ts';
import type { BookingRow } from '#lib/server/engine/ledger-rows.ts';
import type { CataloguedHall } from '#lib/server/station/hall-catalogue.ts';

/** A booking in the words of messages. */
export function tellBooking(
  app: App,
  language: Language,
  {
    booking,
    catalogued,
    days,
    left = [],
    now,
  }: {
    booking: BookingRow;
    catalogued: CataloguedHall;
    days: number;
    /** Those that are left of it, in their order, where some are gone. */
    left?: readonly LocalDay[];
    now: Instant;
  },
): BookingTold {
  const { hall } = catalogued;
  const { timeZone } = hall;
  const first = left[0] ?? localDayAt(timeZone, booking.firstFrom);
  // The last minute of a stay that ends at midnight is of the day before.
  const last = left.at(-1) ?? localDayAt(timeZone, (booking.lastTo - 1) as Instant);
  return {
    station: hall.name,
    party: booking.partyName,
    days: dayRangeText(language, first, last),
    stay: namedStayText(language, booking.kind, booking.headCount, days),
    deadline:
      booking.deadline === null ? '' : nearMomentText(language, { at: booking.deadline, now, timeZone }),
    link: `${app.origin}/bookings/${booking.publicId}`,
  };
}
