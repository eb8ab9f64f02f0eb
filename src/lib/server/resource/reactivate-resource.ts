import type { z } from 'zod';
import { DESKS_PER_ZONE_MAX } from '#lib/schemas/limits.ts';
import type { reactivateInput } from '#lib/schemas/resource.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import { DoorError } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { changeEvent } from '#lib/server/change-event.ts';
import { writeClosureShare } from '#lib/server/closure/write-closure-share.ts';
import type { ConfigTransaction } from '#lib/server/engine/engine.ts';
import { assertInService } from '#lib/server/station/assert-in-service.ts';
import { assertDesksApart } from './assert-desks-apart.ts';
import { assertLabelsFree } from './assert-labels-free.ts';
import { assertRoomForResources } from './assert-room-for-resources.ts';
import { getRunResource } from './get-run-resource.ts';
import { getZoneInService } from './get-zone-in-service.ts';
import { getResourceById } from './resource-reader.ts';
import { markResourceRetired, updateResourceRows } from './resource-writer.ts';
import { countDesks } from './zone-reader.ts';

/**
 * Puts a retired resource back into service, with its share of the closures that are not over, and under another label
 * where its own was given away.
 */
export async function reactivateResource(
  app: App,
  actor: Actor,
  { resourceId, label: asked }: z.infer<typeof reactivateInput>,
): Promise<void> {
  const { id, station, kind } = await getRunResource(app, actor, resourceId);
  if (kind === 'canteen') throw new DoorError('conflict', 'canteen-by-listing');
  await app.engine.configure('resource.reactivate', async (transaction) => {
    const resource = await getResourceById(transaction, id);
    if (resource.retiredAt === null) throw new DoorError('conflict', 'in-service');
    await assertInService(transaction, station.id);
    await assertRoomForResources(transaction, station.id, 1);
    if (resource.zoneId !== null) await assertRoomInZone(transaction, resource.zoneId);
    const label = asked ?? resource.label;
    await assertLabelsFree(transaction, { stationId: station.id, kind: resource.kind, labels: [label] });
    const { zoneId, x, y } = resource;
    if (zoneId !== null && x !== null && y !== null)
      await assertDesksApart(transaction, zoneId, [{ label, x, y }]);
    if (label !== resource.label) await updateResourceRows(transaction, [id], { label });
    await markResourceRetired(transaction, id, null);
    await writeClosureShare(app, transaction, station, [resource]);
    const change = {
      subject: 'resource',
      subjectId: id,
      stationId: station.id,
      action: 'reactivated',
    } as const;
    await transaction.record(changeEvent(app, actor, change));
  });
}

async function assertRoomInZone(transaction: ConfigTransaction, zoneId: number): Promise<void> {
  await getZoneInService(transaction, zoneId);
  if ((await countDesks(transaction, zoneId)) >= DESKS_PER_ZONE_MAX) {
    throw new DoorError('conflict', 'too-many-desks', { limit: DESKS_PER_ZONE_MAX });
  }
}
