import { z } from 'zod';
import { formatClockTime } from '#lib/domain/time/clock-time.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import type { LocalDay } from '#lib/domain/time/local-day.ts';
import { minuteOfDayAt } from '#lib/domain/time/time-zone.ts';
import { countText } from '#lib/messages/count-words.ts';
import { dayRangeText } from '#lib/messages/date-words.ts';
import type { Language } from '#lib/messages/language.ts';
import type { MealTold } from '#lib/messages/meal-told.ts';
import type { App } from '#lib/server/app.ts';
import type { MessageRow } from './message-reader.ts';

const storedFacts = z.object({ day: z.int(), offered: z.int().nullable() });

/** What a message says of an order that was given back; null where the order is gone. */
export function composeMealMessage(app: App, row: MessageRow, language: Language): MealTold | null {
  const { day, offered } = storedFacts.parse(JSON.parse(row.facts));
  return app.engine.read((reader) => {
    const booking = row.bookingId === null ? null : reader.bookingById(row.bookingId);
    const hall = booking && app.halls.byId(reader, booking.stationId)?.hall;
    const occurrence = booking && reader.occurrences(booking.id).find((one) => one.day === day);
    const [resourceId = 0, quantity = 0] = occurrence?.given.places[0] ?? [];
    const canteen = hall?.everyResource.get(resourceId);
    if (!hall || !canteen) return null;
    return {
      canteen: canteen.label,
      day: dayRangeText(language, day as LocalDay, day as LocalDay),
      portions: countText(language, 'canteen', quantity),
      offered: offered === null ? null : formatClockTime(minuteOfDayAt(hall.timeZone, offered as Instant)),
      link: `${app.origin}/canteens/${canteen.publicId}`,
    };
  });
}
