import type { ResourceKind } from '#lib/domain/capacity/claim.ts';
import type { App } from '#lib/server/app.ts';

const STATIONS_MAX = 1_000;

export interface ReleasingRule {
  readonly stationId: number;
  readonly kind: ResourceKind;
  /** What nobody has come for by so many minutes after its first one is given back. */
  readonly minutes: number;
}

/** Where what nobody came for is given back. Rules are kept in memory: where none does so, it costs two statements. */
export function listReleasingRules(app: App): ReleasingRule[] {
  return app.engine.read((reader) => {
    const districtId = reader.districtId();
    const ids = districtId === null ? [] : reader.stationIdsOfDistrict(districtId, STATIONS_MAX);
    return ids.flatMap((stationId) =>
      [...(app.halls.byId(reader, stationId)?.hall.policies ?? [])].flatMap(([kind, { checkIn }]) =>
        checkIn?.releases && checkIn.closesMinutesAfter !== null
          ? [{ stationId, kind, minutes: checkIn.closesMinutesAfter }]
          : [],
      ),
    );
  });
}
