import { DoorError } from '#lib/server/access/door-error.ts';
import type { ConfigTransaction } from '#lib/server/engine/engine.ts';
import { isStationInService } from './station-reader.ts';

/** Nothing is configured at a station that was retired. */
export async function assertInService(transaction: ConfigTransaction, stationId: number): Promise<void> {
  if (!(await isStationInService(transaction, stationId))) throw new DoorError('conflict', 'retired');
}
