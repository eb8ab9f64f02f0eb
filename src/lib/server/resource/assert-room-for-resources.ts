import { RESOURCES_PER_STATION_MAX } from '#lib/schemas/limits.ts';
import { DoorError } from '#lib/server/access/door-error.ts';
import type { ConfigTransaction } from '#lib/server/engine/engine.ts';
import { countResources } from './resource-reader.ts';

/** A station has so many resources in service at most. */
export async function assertRoomForResources(
  transaction: ConfigTransaction,
  stationId: number,
  added: number,
): Promise<void> {
  if ((await countResources(transaction, stationId)) + added > RESOURCES_PER_STATION_MAX) {
    throw new DoorError('conflict', 'too-many-resources', { limit: RESOURCES_PER_STATION_MAX });
  }
}
