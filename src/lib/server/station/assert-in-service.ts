import { DoorError } from '#lib/server/access/door-error.ts';
import type { ConfigSource } from '#lib/server/config-source.ts';
import { isStationInService } from './station-reader.ts';

/** Nothing is configured at a station that was retired. */
export async function assertInService(transaction: ConfigSource, stationId: number): Promise<void> {
  if (!(await isStationInService(transaction, stationId))) throw new DoorError('conflict', 'retired');
}
