import { natureOf } from '#lib/domain/calendar/working-calendar.ts';
import type { Hall } from '#lib/domain/hall/hall.ts';
import { openRangesOn, type MinuteRange } from '#lib/domain/hours/opening-hours.ts';
import { parseLocalDay, type LocalDay } from '#lib/domain/time/local-day.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import { notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { changeEvent } from '#lib/server/change-event.ts';
import { assertBookingsInside } from './assert-bookings-inside.ts';
import { assertInService } from './assert-in-service.ts';
import { getRunStation } from './get-run-station.ts';
import { deleteException } from './station-writer.ts';

/**
 * Gives a day its usual hours again. A day without hours of its own is not found. Bookings that would lie outside of the usual
 * hours have to be known of, and stay.
 */
export async function removeException(
  app: App,
  actor: Actor,
  { stationId, day, evenIfBooked }: { stationId: string; day: string; evenIfBooked: boolean },
): Promise<void> {
  const { id, timeZone } = await getRunStation(app, actor, stationId);
  const localDay = parseLocalDay(day);
  await app.engine.configure('station.removeException', async (transaction) => {
    await assertInService(transaction, id);
    const hall = app.engine.read((reader) => app.halls.byId(reader, id))?.hall;
    if (!hall || localDay === null || !hall.hours.exceptions.has(localDay)) throw notFound();
    if (!evenIfBooked) {
      const ranges = usualRanges(hall, localDay);
      await assertBookingsInside(app, transaction, { id, timeZone, day: localDay, ranges });
    }
    await deleteException(transaction, id, localDay);
    const change = {
      subject: 'station',
      subjectId: id,
      stationId: id,
      action: 'exception-removed',
      facts: { day },
    } as const;
    await transaction.record(changeEvent(app, actor, change));
  });
}

function usualRanges({ hours, calendar }: Hall, day: LocalDay): readonly MinuteRange[] {
  const exceptions = new Map([...hours.exceptions].filter(([other]) => other !== day));
  return openRangesOn({ ...hours, exceptions }, day, natureOf(calendar, day).mark);
}
