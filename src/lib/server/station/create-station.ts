import { STATIONS_PER_DISTRICT_MAX } from '#lib/schemas/limits.ts';
import { assertOfficer, type Actor } from '#lib/server/access/actor.ts';
import { DoorError } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { changeEvent } from '#lib/server/change-event.ts';
import { countStations } from './station-reader.ts';
import { insertStation, type StationFacts } from './station-writer.ts';

/** Opens a station of the officer's district. It follows the district's policies, and nobody manages it until somebody is invited. */
export async function createStation(app: App, actor: Actor, facts: StationFacts): Promise<{ id: string }> {
  const districtId = assertOfficer(actor);
  const publicId = app.newPublicId();
  await app.engine.configure('station.create', async (transaction) => {
    if ((await countStations(transaction, districtId)) >= STATIONS_PER_DISTRICT_MAX) {
      throw new DoorError('conflict', 'too-many-stations', { limit: STATIONS_PER_DISTRICT_MAX });
    }
    const id = await insertStation(transaction, { ...facts, publicId, districtId, createdAt: app.now() });
    await transaction.record(
      changeEvent(app, actor, { subject: 'station', subjectId: id, stationId: id, action: 'created' }),
    );
  });
  return { id: publicId };
}
