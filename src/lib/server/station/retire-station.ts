import { assertOfficer, type Actor } from '#lib/server/access/actor.ts';
import { DoorError } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { lapseDueHolds } from '#lib/server/booking/lapse-due-writer.ts';
import { changeEvent } from '#lib/server/change-event.ts';
import { countBookingsFrom } from '#lib/server/closure/booked-claim-reader.ts';
import { assertInService } from './assert-in-service.ts';
import { getRunStation } from './get-run-station.ts';
import { listResourceIds } from './station-reader.ts';
import { markStationRetired } from './station-writer.ts';

/** Closes a station for good, by the officer who could open it, unless bookings or holds still claim something there now or later. */
export async function retireStation(
  app: App,
  actor: Actor,
  { stationId }: { stationId: string },
): Promise<void> {
  assertOfficer(actor);
  const { id } = await getRunStation(app, actor, stationId);
  await app.engine.configure('station.retire', async (transaction) => {
    const now = app.now();
    await assertInService(transaction, id);
    const resourceIds = await listResourceIds(transaction, id);
    await lapseDueHolds(transaction, { stationId: id, resourceIds, now, atMs: app.nowMs() });
    const bookings = await countBookingsFrom(transaction, resourceIds, now);
    if (bookings > 0) throw new DoorError('conflict', 'has-future-bookings', { bookings });
    await markStationRetired(transaction, id, now);
    await transaction.record(
      changeEvent(app, actor, { subject: 'station', subjectId: id, stationId: id, action: 'retired' }),
    );
  });
}
