import type { DayChange } from '#lib/domain/calendar/working-calendar.ts';
import { parseLocalDay } from '#lib/domain/time/local-day.ts';
import { SPECIAL_DAYS_PER_STATION_MAX } from '#lib/schemas/limits.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import { DoorError, notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { changeEvent } from '#lib/server/change-event.ts';
import { assertInService } from '#lib/server/station/assert-in-service.ts';
import { getRunStation } from '#lib/server/station/get-run-station.ts';
import { countStationDays } from './calendar-reader.ts';
import { upsertStationDay } from './calendar-writer.ts';

export interface SetStationDayInput {
  readonly stationId: string;
  readonly day: string;
  readonly change: DayChange;
  readonly reason: string;
}

/** Makes a day off, or one that is worked, at one station, whatever the notices say. What is booked stays as it is. */
export async function setStationDay(
  app: App,
  actor: Actor,
  { stationId, day, change, reason }: SetStationDayInput,
): Promise<void> {
  const { id } = await getRunStation(app, actor, stationId);
  const localDay = parseLocalDay(day);
  if (localDay === null) throw notFound();
  await app.engine.configure('calendar.setStationDay', async (transaction) => {
    await assertInService(transaction, id);
    if ((await countStationDays(transaction, id, localDay)) >= SPECIAL_DAYS_PER_STATION_MAX) {
      throw new DoorError('conflict', 'too-many-days', { limit: SPECIAL_DAYS_PER_STATION_MAX });
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
