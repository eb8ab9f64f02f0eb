import { DoorError } from '#lib/server/access/door-error.ts';
import type { ConfigTransaction } from '#lib/server/engine/engine.ts';
import { assertInService } from '#lib/server/station/assert-in-service.ts';
import { getZoneById, type ZoneHead } from './zone-reader.ts';

/** The zone as this transaction finds it, if it and its station are in service. */
export async function getZoneInService(transaction: ConfigTransaction, id: number): Promise<ZoneHead> {
  const zone = await getZoneById(transaction, id);
  if (zone.retiredAt !== null) throw new DoorError('conflict', 'retired');
  await assertInService(transaction, zone.stationId);
  return zone;
}
