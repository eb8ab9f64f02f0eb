import { patienceMinutes } from '#lib/domain/attendance/check-in-window.ts';
import type { ResourceKind } from '#lib/domain/capacity/claim.ts';
import type { App } from '#lib/server/app.ts';

const STATIONS_MAX = 1_000;

export interface AbsenceRule {
  readonly stationId: number;
  readonly kind: ResourceKind;
  /** So many minutes after the first one of a day nobody is reminded any more that nobody has come. */
  readonly minutes: number;
}

/** Where something follows from staying away. Rules are kept in memory: where none does so, it costs two statements. */
export function listAbsenceRules(app: App): AbsenceRule[] {
  return app.engine.read((reader) => {
    const districtId = reader.districtId();
    const ids = districtId === null ? [] : reader.stationIdsOfDistrict(districtId, STATIONS_MAX);
    return ids.flatMap((stationId) =>
      [...(app.halls.byId(reader, stationId)?.hall.policies ?? [])].flatMap(([kind, { checkIn }]) =>
        checkIn?.releases || checkIn?.records
          ? [{ stationId, kind, minutes: patienceMinutes(checkIn.closesMinutesAfter) }]
          : [],
      ),
    );
  });
}
