import { STATIONS_PER_DISTRICT_MAX } from '#lib/schemas/limits.ts';
import { districtsOverlooked, type Actor } from '#lib/server/access/actor.ts';
import type { LedgerReader } from '#lib/server/engine/engine.ts';

/** Internal ids of the stations that the person looks behind, by a role there or in their district. */
export function stationsSeenBy(reader: LedgerReader, actor: Actor): number[] {
  const ofDistricts = districtsOverlooked(actor).flatMap((districtId) =>
    reader.stationIdsOfDistrict(districtId, STATIONS_PER_DISTRICT_MAX),
  );
  return [...new Set([...actor.stationRoles.map((one) => one.stationId), ...ofDistricts])];
}
