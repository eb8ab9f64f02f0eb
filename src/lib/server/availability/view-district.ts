import type { DistrictView } from '#lib/schemas/availability.ts';
import { STATIONS_PER_DISTRICT_MAX } from '#lib/schemas/limits.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import type { App } from '#lib/server/app.ts';
import { viewDay } from './view-day.ts';

/** The stations of the district in the order of their making, each with what is free there today by its own clock. */
export function viewDistrict(app: App, actor: Actor | null): DistrictView {
  return app.engine.read((reader) => {
    const districtId = reader.districtId();
    if (districtId === null) return { isSetUp: false, stations: [] };
    const stations = reader
      .stationIdsOfDistrict(districtId, STATIONS_PER_DISTRICT_MAX)
      .flatMap((stationId) => {
        const catalogued = app.halls.byId(reader, stationId);
        if (!catalogued) return [];
        const { publicId: id, name, address, phone } = catalogued.station;
        const { day, mark, provisional, open, closedBecause, counts } = viewDay(app, actor, {
          stationId: id,
        });
        return [{ id, name, address, phone, today: { day, mark, provisional, open, closedBecause, counts } }];
      });
    return { isSetUp: true, stations };
  });
}
