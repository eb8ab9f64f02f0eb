import { addDays } from '#lib/domain/time/local-day.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import { instantAt, localDayAt } from '#lib/domain/time/time-zone.ts';
import type { App } from '#lib/server/app.ts';

/** Claims leave the ledger so many days after their day; the occurrence keeps places and times. */
export const CLAIMS_KEPT_DAYS = 30;
/** Of one station in one run: it bounds how long the gate is held. */
const CLAIMS_PER_RUN_MAX = 5_000;
const STATIONS_MAX = 1_000;

/** Takes claims out of the ledger whose day is long over, station by station, each in its own transaction. May run twice. */
export async function retireClaims(app: App, asOf: Instant): Promise<void> {
  const halls = app.engine.read((reader) => {
    const districtId = reader.districtId();
    const ids = districtId === null ? [] : reader.stationIdsOfDistrict(districtId, STATIONS_MAX);
    return ids.flatMap((id) => app.halls.byId(reader, id)?.hall ?? []);
  });
  for (const { id: stationId, timeZone } of halls) {
    const before = instantAt(timeZone, addDays(localDayAt(timeZone, asOf), -CLAIMS_KEPT_DAYS), 0);
    await app.engine.transact({
      holder: 'upkeep.retireClaims',
      load: () => null,
      decide: () => ({
        changes: [{ type: 'retire-claims', stationId, before, limit: CLAIMS_PER_RUN_MAX }],
        answer: null,
      }),
    });
  }
}
