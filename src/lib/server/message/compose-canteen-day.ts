import { z } from 'zod';
import { formatClockTime } from '#lib/domain/time/clock-time.ts';
import { formatLocalDay, type LocalDay } from '#lib/domain/time/local-day.ts';
import { localDayAt, minuteOfDayAt } from '#lib/domain/time/time-zone.ts';
import { dayRangeText } from '#lib/messages/date-words.ts';
import type { Language } from '#lib/messages/language.ts';
import type { CanteenDayTold } from '#lib/messages/meal-told.ts';
import type { App } from '#lib/server/app.ts';
import type { MessageRow } from './message-reader.ts';

const storedFacts = z.object({ stationId: z.int(), resourceId: z.int(), day: z.int() });

/** A canteen and one of its days; null where orders for it are closed by now, because nothing could be done about it. */
export function composeCanteenDay(
  app: App,
  row: Pick<MessageRow, 'facts'>,
  language: Language,
): CanteenDayTold | null {
  const { stationId, resourceId, day: number } = storedFacts.parse(JSON.parse(row.facts));
  const day = number as LocalDay;
  return app.engine.read((reader) => {
    const hall = app.halls.byId(reader, stationId)?.hall;
    const canteen = hall?.canteens.get(resourceId);
    const cutOff = canteen?.days.get(day)?.cutOff ?? null;
    if (!hall || !canteen || cutOff === null || cutOff <= app.now()) return null;
    const closes = localDayAt(hall.timeZone, cutOff);
    return {
      canteen: canteen.terms.name,
      day: dayRangeText(language, day, day),
      cutOff: `${dayRangeText(language, closes, closes)} ${formatClockTime(minuteOfDayAt(hall.timeZone, cutOff))}`,
      link: `${app.origin}/canteens/${canteen.publicId}?day=${formatLocalDay(day)}`,
    };
  });
}
