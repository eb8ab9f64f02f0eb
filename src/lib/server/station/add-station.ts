import { STATIONS_PER_DISTRICT_MAX } from '#lib/schemas/limits.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import { DoorError } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { changeEvent } from '#lib/server/change-event.ts';
import type { ConfigTransaction } from '#lib/server/engine/engine.ts';
import { publishHouseRules } from './publish-house-rules.ts';
import { countStations, type StationHead } from './station-reader.ts';
import { insertStation, type StationFacts } from './station-writer.ts';

/** Puts a new station into a district, within a transaction that may put more into it. */
export async function addStation(
  app: App,
  transaction: ConfigTransaction,
  actor: Actor,
  { districtId, ...facts }: StationFacts & { readonly districtId: number; readonly trial: boolean },
): Promise<StationHead> {
  if ((await countStations(transaction, districtId)) >= STATIONS_PER_DISTRICT_MAX) {
    throw new DoorError('conflict', 'too-many-stations', { limit: STATIONS_PER_DISTRICT_MAX });
  }
  const publicId = app.newPublicId();
  const id = await insertStation(transaction, { ...facts, publicId, districtId, createdAt: app.now() });
  await publishHouseRules(app, transaction, actor, { stationId: id, text: facts.houseRules });
  await transaction.record(
    changeEvent(app, actor, { subject: 'station', subjectId: id, stationId: id, action: 'created' }),
  );
  return { id, publicId, districtId, timeZone: facts.timeZone, retiredAt: null };
}
