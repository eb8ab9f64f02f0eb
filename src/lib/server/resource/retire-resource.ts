import type { Actor } from '#lib/server/access/actor.ts';
import { DoorError } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { changeEvent } from '#lib/server/change-event.ts';
import { getRunResource } from './get-run-resource.ts';
import { getResourceById } from './resource-reader.ts';
import { takeOutOfService } from './take-out-of-service.ts';

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
    await takeOutOfService(app, transaction, stationId, [id], now);
    await transaction.record(
      changeEvent(app, actor, { subject: 'resource', subjectId: id, stationId, action: 'retired' }),
    );
  });
}
