import type { z } from 'zod';
import type { updateZoneInput } from '#lib/schemas/resource.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import { DoorError } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { changeEvent } from '#lib/server/change-event.ts';
import { changedFields } from '#lib/server/changed-fields.ts';
import { getRunZone } from './get-run-zone.ts';
import { getZoneInService } from './get-zone-in-service.ts';
import { countDesksBeyond } from './zone-reader.ts';
import { updateZoneRow } from './zone-writer.ts';

/** Renames a zone, sets its neighbour distance, size or place. A drawing never becomes smaller than its desks need. */
export async function updateZone(
  app: App,
  actor: Actor,
  { zoneId, ...asked }: z.infer<typeof updateZoneInput>,
): Promise<void> {
  const { id } = await getRunZone(app, actor, zoneId);
  const { changes, names } = changedFields(asked);
  if (names === '') return;
  await app.engine.configure('resource.updateZone', async (transaction) => {
    const zone = await getZoneInService(transaction, id);
    const { width = zone.width, height = zone.height } = changes;
    const isSmaller = width < zone.width || height < zone.height;
    if (isSmaller && (await countDesksBeyond(transaction, id, width, height)) > 0)
      throw new DoorError('conflict', 'outside-drawing');
    await updateZoneRow(transaction, id, changes);
    const change = {
      subject: 'zone',
      subjectId: id,
      stationId: zone.stationId,
      action: 'updated',
      facts: { changed: names },
    } as const;
    await transaction.record(changeEvent(app, actor, change));
  });
}
