import type { Actor } from '#lib/server/access/actor.ts';
import { DoorError } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { lapseDueHolds } from '#lib/server/booking/lapse-due-writer.ts';
import { changeEvent } from '#lib/server/change-event.ts';
import { countBookingsFrom } from '#lib/server/closure/booked-claim-reader.ts';
import { releaseHouseClaims } from '#lib/server/closure/house-claim-writer.ts';
import { getRunResource } from './get-run-resource.ts';
import { getResourceById } from './resource-reader.ts';
import { markResourceRetired } from './resource-writer.ts';

/** Takes a resource out of service, unless bookings or holds still claim it now or later. What was booked stays on record. */
export async function retireResource(
  app: App,
  actor: Actor,
  { resourceId }: { resourceId: string },
): Promise<void> {
  const { id, stationId } = await getRunResource(app, actor, resourceId);
  await app.engine.configure('resource.retire', async (transaction) => {
    const now = app.now();
    const resource = await getResourceById(transaction, id);
    if (resource.retiredAt !== null) throw new DoorError('conflict', 'retired');
    await lapseDueHolds(transaction, { stationId, resourceIds: [id], now, atMs: app.nowMs() });
    const bookings = await countBookingsFrom(transaction, [id], now);
    if (bookings > 0) throw new DoorError('conflict', 'has-future-bookings', { bookings });
    await releaseHouseClaims(transaction, { resourceId: id }, now);
    await markResourceRetired(transaction, id, now);
    await transaction.record(
      changeEvent(app, actor, { subject: 'resource', subjectId: id, stationId, action: 'retired' }),
    );
  });
}
