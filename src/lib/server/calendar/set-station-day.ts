import { natureOf, type DayChange } from '#lib/domain/calendar/working-calendar.ts';
import { openRangesOn, type MinuteRange } from '#lib/domain/hours/opening-hours.ts';
import { parseLocalDay, type LocalDay } from '#lib/domain/time/local-day.ts';
import { SPECIAL_DAYS_PER_STATION_MAX } from '#lib/schemas/limits.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import { DoorError, notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { changeEvent } from '#lib/server/change-event.ts';
import { assertBookingsInside } from '#lib/server/station/assert-bookings-inside.ts';
import { assertInService } from '#lib/server/station/assert-in-service.ts';
import { getRunStation } from '#lib/server/station/get-run-station.ts';
import { countStationDays } from './calendar-reader.ts';
import { upsertStationDay } from './calendar-writer.ts';

export interface SetStationDayInput {
  readonly stationId: string;
  readonly day: string;
  readonly change: DayChange;
  readonly reason: string;
  /** Although bookings lie outside of the hours of such a day. */
  readonly evenIfBooked: boolean;
}

/**
 * Makes a day off, or one that is worked, at one station, whatever the notices say. Bookings that would lie outside of
 * its hours have to be known of, and stay.
 */
export async function setStationDay(
  app: App,
  actor: Actor,
  { stationId, day, change, reason, evenIfBooked }: SetStationDayInput,
): Promise<void> {
  const { id, timeZone } = await getRunStation(app, actor, stationId);
  const localDay = parseLocalDay(day);
  if (localDay === null) throw notFound();
  await app.engine.configure('calendar.setStationDay', async (transaction) => {
    await assertInService(transaction, id);
    if ((await countStationDays(transaction, id, localDay)) >= SPECIAL_DAYS_PER_STATION_MAX) {
      throw new DoorError('conflict', 'too-many-days', { limit: SPECIAL_DAYS_PER_STATION_MAX });
    }
    if (!evenIfBooked) {
      const ranges = rangesAfter(app, id, localDay, change);
      await assertBookingsInside(app, transaction, { id, timeZone, day: localDay, ranges });
    }
    await upsertStationDay(transaction, { stationId: id, localDay, change, reason });
    const event = {
      subject: 'station',
      subjectId: id,
      stationId: id,
      action: 'calendar-day-set',
      facts: { day, change },
    } as const;
    await transaction.record(changeEvent(app, actor, event));
  });
}

/** When the station would be open on the day. Writes of the configuration come one by one, so this is what is stored. */
function rangesAfter(app: App, id: number, day: LocalDay, change: DayChange): readonly MinuteRange[] {
  const hall = app.engine.read((reader) => app.halls.byId(reader, id))?.hall;
  if (!hall) throw notFound();
  const overrides = new Map([...hall.calendar.overrides, [day, change]]);
  return openRangesOn(hall.hours, day, natureOf({ ...hall.calendar, overrides }, day).mark);
}
