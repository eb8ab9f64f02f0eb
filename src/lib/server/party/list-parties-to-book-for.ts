import { PAGE_SIZE_MAX } from '#lib/schemas/limits.ts';
import { actingFor, isGranted, type Actor } from '#lib/server/access/actor.ts';
import { notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { readingFrom } from '#lib/server/config-source.ts';
import { findParties } from './find-parties.ts';
import { listParties } from './list-parties.ts';
import { findParty } from './party-reader.ts';

export interface PartyToBookFor {
  readonly id: string;
  readonly name: string;
}

interface Asked {
  readonly stationId: string;
  readonly named: string;
  /** Characters of a name to look for; nothing where nobody is looked for. */
  readonly who?: string;
}

/**
 * In whose name somebody can ask for places of a station: the parties of its district that they act for, and for those who
 * serve there the others too, PAGE_SIZE_MAX of them at most, or those that are looked for. The named one comes first where
 * there are others.
 */
export async function listPartiesToBookFor(
  app: App,
  actor: Actor,
  { stationId, named, who = '' }: Asked,
): Promise<{ readonly parties: PartyToBookFor[]; readonly mayLook: boolean }> {
  const station = app.engine.read((reader) => app.halls.byPublicId(reader, stationId)?.station);
  if (!station) throw notFound();
  const own = actor.memberships
    .filter((one) => one.districtId === station.districtId && actingFor(actor, one.partyPublicId))
    .map(({ partyPublicId: id, partyName: name }) => ({ id, name }));
  if (!isGranted(actor, 'book-for-parties', station)) return { parties: own, mayLook: false };
  if (who !== '') return { parties: await findParties(app, actor, { stationId, text: who }), mayLook: true };
  const { parties } = await listParties(app, actor, { limit: PAGE_SIZE_MAX });
  const others = parties.filter(({ id }) => own.every((one) => one.id !== id));
  const listed = [...own, ...others.map(({ id, name }) => ({ id, name }))];
  if (named !== '' && listed.every(({ id }) => id !== named)) {
    const party = await findParty(readingFrom(app), named);
    if (party?.districtId === station.districtId) listed.push({ id: named, name: party.name });
  }
  return { parties: listed.sort((a, b) => Number(b.id === named) - Number(a.id === named)), mayLook: true };
}
