import { parseLocalDay } from '#lib/domain/time/local-day.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import { notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { changeEvent } from '#lib/server/change-event.ts';
import { assertInService } from '#lib/server/station/assert-in-service.ts';
import { getRunStation } from '#lib/server/station/get-run-station.ts';
import { deleteStationDay } from './calendar-writer.ts';

/** Lets the notices decide about a day again. A day for which the station has decided nothing is not found. */
export async function removeStationDay(
  app: App,
  actor: Actor,
  { stationId, day }: { stationId: string; day: string },
): Promise<void> {
  const { id } = await getRunStation(app, actor, stationId);
  const localDay = parseLocalDay(day);
  await app.engine.configure('calendar.removeStationDay', async (transaction) => {
    await assertInService(transaction, id);
    const removed = localDay !== null && (await deleteStationDay(transaction, id, localDay));
    if (!removed) throw notFound();
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
