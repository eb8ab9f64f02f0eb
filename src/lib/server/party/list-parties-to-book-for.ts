import { PAGE_SIZE_MAX } from '#lib/schemas/limits.ts';
import { actingFor, isGranted, type Actor } from '#lib/server/access/actor.ts';
import { notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { listParties } from './list-parties.ts';

export interface PartyToBookFor {
  readonly id: string;
  readonly name: string;
}

/**
 * In whose name somebody can ask for places of a station: the parties of its district that they act for, and for those who
 * serve there the others too, PAGE_SIZE_MAX of them at most. The named one comes first where there are others.
 */
export async function listPartiesToBookFor(
  app: App,
  actor: Actor,
  { stationId, named }: { readonly stationId: string; readonly named: string },
): Promise<PartyToBookFor[]> {
  const station = app.engine.read((reader) => app.halls.byPublicId(reader, stationId)?.station);
  if (!station) throw notFound();
  const own = actor.memberships
    .filter((one) => one.districtId === station.districtId && actingFor(actor, one.partyPublicId))
    .map(({ partyPublicId: id, partyName: name }) => ({ id, name }));
  if (!isGranted(actor, 'book-for-parties', station)) return own;
  const { parties } = await listParties(app, actor, { limit: PAGE_SIZE_MAX });
  const others = parties.filter(({ id }) => own.every((one) => one.id !== id));
  return [...own, ...others.map(({ id, name }) => ({ id, name }))].sort(
    (a, b) => Number(b.id === named) - Number(a.id === named),
  );
}
