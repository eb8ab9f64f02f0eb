import type { z } from 'zod';
import { parseLocalDay } from '#lib/domain/time/local-day.ts';
import type { createResourceInput } from '#lib/schemas/resource.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import { notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { assertInService } from '#lib/server/station/assert-in-service.ts';
import { getRunStation } from '#lib/server/station/get-run-station.ts';
import type { StationHead } from '#lib/server/station/station-reader.ts';
import { addPlaces } from './add-places.ts';
import { ownRuleColumns } from './own-rule-columns.ts';

/** Opens a room, an area, a counter or a bay, with its share of the closures that are not over. */
export async function createResource(
  app: App,
  actor: Actor,
  input: z.infer<typeof createResourceInput>,
): Promise<{ id: string }> {
  const station = await getRunStation(app, actor, input.stationId);
  const providerPartyId = providerOf(app, station, input.providerId);
  const { kind, label, fits, features, own } = input;
  const place = {
    providerPartyId,
    label,
    capacity: 'capacity' in input ? input.capacity : 1,
    fits,
    features,
    validFrom: input.validFrom === null ? null : parseLocalDay(input.validFrom),
    validTo: input.validTo === null ? null : parseLocalDay(input.validTo),
    ...ownRuleColumns(own),
  };
  return app.engine.configure('resource.create', async (transaction) => {
    await assertInService(transaction, station.id);
    const [id = ''] = await addPlaces(app, transaction, actor, station, kind, [place]);
    return { id };
  });
}

/** A party of the station's district; one of another is not found. */
function providerOf(app: App, station: StationHead, providerId: string | null): number | null {
  if (providerId === null) return null;
  const party = app.engine.read((reader) => reader.party(providerId));
  if (!party || party.districtId !== station.districtId) throw notFound();
  return party.id;
}
