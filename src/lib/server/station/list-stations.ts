import { STATIONS_PER_DISTRICT_MAX } from '#lib/schemas/limits.ts';
import type { App } from '#lib/server/app.ts';
import { readingFrom } from '#lib/server/config-source.ts';
import { listStationRows } from './station-reader.ts';

export interface StationListing {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly timeZone: string;
}

/** The stations in service, for everybody. */
export async function listStations(app: App): Promise<{ stations: StationListing[] }> {
  const rows = await listStationRows(readingFrom(app), STATIONS_PER_DISTRICT_MAX);
  return {
    stations: rows.map(({ publicId, name, address, timeZone }) => ({
      id: publicId,
      name,
      address,
      timeZone,
    })),
  };
}
