import { DoorError } from '#lib/server/access/door-error.ts';
import type { ConfigSource } from '#lib/server/config-source.ts';
import { isStationInService } from './station-reader.ts';

/** Nothing is configured at a station that was retired. */
export async function assertInService(source: ConfigSource, stationId: number): Promise<void> {
  if (!(await isStationInService(source, stationId))) throw new DoorError('conflict', 'retired');
}
