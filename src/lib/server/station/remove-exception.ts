import { parseLocalDay } from '#lib/domain/time/local-day.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import { notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { changeEvent } from '#lib/server/change-event.ts';
import { assertInService } from './assert-in-service.ts';
import { getRunStation } from './get-run-station.ts';
import { deleteException } from './station-writer.ts';

/** Gives a day its usual hours again. A day without hours of its own is not found. */
export async function removeException(
  app: App,
  actor: Actor,
  { stationId, day }: { stationId: string; day: string },
): Promise<void> {
  const { id } = await getRunStation(app, actor, stationId);
  const localDay = parseLocalDay(day);
  await app.engine.configure('station.removeException', async (transaction) => {
    await assertInService(transaction, id);
    const removed = localDay !== null && (await deleteException(transaction, id, localDay));
    if (!removed) throw notFound();
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
