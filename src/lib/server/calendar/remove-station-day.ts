import { natureOf } from '#lib/domain/calendar/working-calendar.ts';
import type { Hall } from '#lib/domain/hall/hall.ts';
import { openRangesOn, type MinuteRange } from '#lib/domain/hours/opening-hours.ts';
import { parseLocalDay, type LocalDay } from '#lib/domain/time/local-day.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import { notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { changeEvent } from '#lib/server/change-event.ts';
import { assertBookingsInside } from '#lib/server/station/assert-bookings-inside.ts';
import { assertInService } from '#lib/server/station/assert-in-service.ts';
import { getRunStation } from '#lib/server/station/get-run-station.ts';
import { deleteStationDay } from './calendar-writer.ts';

/**
 * Lets the notices decide about a day again. A day for which the station has decided nothing is not found. Bookings that would lie
 * outside of its hours then have to be known of, and stay.
 */
export async function removeStationDay(
  app: App,
  actor: Actor,
  { stationId, day, evenIfBooked }: { stationId: string; day: string; evenIfBooked: boolean },
): Promise<void> {
  const { id, timeZone } = await getRunStation(app, actor, stationId);
  const localDay = parseLocalDay(day);
  await app.engine.configure('calendar.removeStationDay', async (transaction) => {
    await assertInService(transaction, id);
    const hall = app.engine.read((reader) => app.halls.byId(reader, id))?.hall;
    if (!hall || localDay === null || !hall.calendar.overrides.has(localDay)) throw notFound();
    if (!evenIfBooked) {
      const ranges = rangesByNotice(hall, localDay);
      await assertBookingsInside(app, transaction, { id, timeZone, day: localDay, ranges });
    }
    await deleteStationDay(transaction, id, localDay);
    const event = {
      subject: 'station',
      subjectId: id,
      stationId: id,
      action: 'calendar-day-removed',
      facts: { day },
    } as const;
    await transaction.record(changeEvent(app, actor, event));
  });
}

function rangesByNotice({ hours, calendar }: Hall, day: LocalDay): readonly MinuteRange[] {
  const overrides = new Map([...calendar.overrides].filter(([other]) => other !== day));
  return openRangesOn(hours, day, natureOf({ ...calendar, overrides }, day).mark);
}
