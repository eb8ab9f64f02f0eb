import { assertOfficer, type Actor } from '#lib/server/access/actor.ts';
import type { App } from '#lib/server/app.ts';
import { addStation } from './add-station.ts';
import type { StationFacts } from './station-writer.ts';

/** Opens a station of the officer's district. It follows the district's policies, and nobody manages it until somebody is invited. */
export async function createStation(
  app: App,
  actor: Actor,
  facts: StationFacts & { readonly trial: boolean },
): Promise<{ id: string }> {
  const districtId = assertOfficer(actor);
  const { publicId } = await app.engine.configure('station.create', (transaction) =>
    addStation(app, transaction, actor, { ...facts, districtId }),
  );
  return { id: publicId };
}
