import type { Actor } from '#lib/server/access/actor.ts';
import type { App } from '#lib/server/app.ts';
import type { LedgerReader } from '#lib/server/engine/engine.ts';
import { STATIONS_PER_DISTRICT_MAX } from '#lib/schemas/limits.ts';
import { momentText } from '#lib/server/moment-text.ts';

export interface StationQueue {
  readonly station: { readonly id: string; readonly name: string; readonly timeZone: string };
  readonly waiting: number;
  /** Null where nothing waits. */
  readonly nearestDeadline: string | null;
}

/** The stations that the caller runs and what waits at each, the nearest deadline first, then those without. */
export function listQueues(app: App, actor: Actor): StationQueue[] {
  const now = app.now();
  return app.engine.read((reader) => {
    const ids = stationsRunBy(reader, actor);
    const counts = new Map(reader.waitingCounts(ids, now).map((one) => [one.stationId, one]));
    const queues = ids.flatMap((id) => {
      const catalogued = app.halls.byId(reader, id);
      if (!catalogued || catalogued.hall.retired) return [];
      const { publicId, name, timeZone } = catalogued.hall;
      return { station: { id: publicId, name, timeZone }, count: counts.get(id) };
    });
    return queues
      .sort((a, b) => (a.count?.nearestDeadline ?? Infinity) - (b.count?.nearestDeadline ?? Infinity))
      .map(({ station, count }) => ({
        station,
        waiting: count?.waiting ?? 0,
        nearestDeadline: count ? momentText(count.nearestDeadline) : null,
      }));
  });
}

function stationsRunBy(reader: LedgerReader, actor: Actor): number[] {
  const ofDistricts = actor.officerOf.flatMap((districtId) =>
    reader.stationIdsOfDistrict(districtId, STATIONS_PER_DISTRICT_MAX),
  );
  return [...new Set([...actor.stationRoles.map((one) => one.stationId), ...ofDistricts])];
}
