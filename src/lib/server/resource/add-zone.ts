import type { LaidDesk } from '#lib/domain/hall/desk-layout.ts';
import { ZONES_PER_STATION_MAX } from '#lib/schemas/limits.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import { DoorError } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { changeEvent } from '#lib/server/change-event.ts';
import type { ConfigTransaction } from '#lib/server/engine/engine.ts';
import type { StationHead } from '#lib/server/station/station-reader.ts';
import { addDesks } from './add-desks.ts';
import { countZones, type ZoneHead } from './zone-reader.ts';
import { insertZone } from './zone-writer.ts';

export interface DrawnZone {
  readonly name: string;
  readonly neighbourDistance: number;
  readonly width: number;
  readonly height: number;
  /** Without it the last. */
  readonly rank?: number | undefined;
  readonly desks: readonly LaidDesk[];
}

/** Draws a zone with its desks, within a transaction that may do more. */
export async function addZone(
  app: App,
  transaction: ConfigTransaction,
  actor: Actor,
  station: StationHead,
  { desks, ...drawn }: DrawnZone,
): Promise<ZoneHead> {
  const { count, lastRank } = await countZones(transaction, station.id);
  if (count >= ZONES_PER_STATION_MAX)
    throw new DoorError('conflict', 'too-many-zones', { limit: ZONES_PER_STATION_MAX });
  const { rank = lastRank + 1, ...facts } = drawn;
  const publicId = app.newPublicId();
  const zone = await insertZone(transaction, { ...facts, publicId, stationId: station.id, rank });
  await addDesks(app, transaction, station, zone, desks);
  await transaction.record(
    changeEvent(app, actor, {
      subject: 'zone',
      subjectId: zone.id,
      stationId: station.id,
      action: 'created',
      facts: { desks: desks.length },
    }),
  );
  return zone;
}
