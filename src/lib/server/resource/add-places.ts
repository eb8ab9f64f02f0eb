import type { Actor } from '#lib/server/access/actor.ts';
import type { App } from '#lib/server/app.ts';
import { changeEvent } from '#lib/server/change-event.ts';
import { writeClosureShare } from '#lib/server/closure/write-closure-share.ts';
import type { ConfigTransaction } from '#lib/server/engine/engine.ts';
import type { StationHead } from '#lib/server/station/station-reader.ts';
import { assertLabelsFree } from './assert-labels-free.ts';
import { assertRoomForResources } from './assert-room-for-resources.ts';
import { insertResources, type NewResourceRow } from './resource-writer.ts';

/** Puts places of one kind that stand in no zone into a station, with their share of the closures that are not over. */
export async function addPlaces(
  app: App,
  transaction: ConfigTransaction,
  actor: Actor,
  station: StationHead,
  kind: NewResourceRow['kind'],
  places: readonly Omit<NewResourceRow, 'publicId' | 'stationId' | 'kind'>[],
): Promise<string[]> {
  if (places.length === 0) return [];
  await assertRoomForResources(transaction, station.id, places.length);
  const labels = places.map((place) => place.label);
  await assertLabelsFree(transaction, { stationId: station.id, kind, labels });
  const rows = places.map((place) => ({
    ...place,
    kind,
    publicId: app.newPublicId(),
    stationId: station.id,
  }));
  const added = await insertResources(transaction, rows);
  await writeClosureShare(app, transaction, station, added);
  for (const { id } of added) {
    const change = {
      subject: 'resource',
      subjectId: id,
      stationId: station.id,
      action: 'created',
      facts: { kind },
    } as const;
    await transaction.record(changeEvent(app, actor, change));
  }
  return rows.map((row) => row.publicId);
}
