import type { LaidDesk } from '#lib/domain/hall/desk-layout.ts';
import { DESKS_PER_ZONE_MAX } from '#lib/schemas/limits.ts';
import { DoorError } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { writeClosureShare } from '#lib/server/closure/write-closure-share.ts';
import type { ConfigTransaction } from '#lib/server/engine/engine.ts';
import type { StationHead } from '#lib/server/station/station-reader.ts';
import { assertDesksApart } from './assert-desks-apart.ts';
import { assertLabelsFree } from './assert-labels-free.ts';
import { assertRoomForResources } from './assert-room-for-resources.ts';
import { insertDesks } from './resource-writer.ts';
import { countDesks, type ZoneHead } from './zone-reader.ts';

/** Puts desks into a zone, with their share of the closures that are not over. Gives their internal ids. */
export async function addDesks(
  app: App,
  transaction: ConfigTransaction,
  station: StationHead,
  zone: ZoneHead,
  desks: readonly LaidDesk[],
): Promise<number[]> {
  if (desks.length === 0) return [];
  if (desks.some(({ x, y }) => x > zone.width || y > zone.height))
    throw new DoorError('malformed', 'outside-drawing');
  if ((await countDesks(transaction, zone.id)) + desks.length > DESKS_PER_ZONE_MAX) {
    throw new DoorError('conflict', 'too-many-desks', { limit: DESKS_PER_ZONE_MAX });
  }
  await assertRoomForResources(transaction, station.id, desks.length);
  const labels = desks.map((desk) => desk.label);
  await assertLabelsFree(transaction, { stationId: station.id, kind: 'desk', labels });
  await assertDesksApart(transaction, zone.id, desks);
  const named = desks.map((desk) => ({ ...desk, publicId: app.newPublicId() }));
  const added = await insertDesks(transaction, { stationId: station.id, zoneId: zone.id, desks: named });
  await writeClosureShare(app, transaction, station, added);
  return added.map((desk) => desk.id);
}
