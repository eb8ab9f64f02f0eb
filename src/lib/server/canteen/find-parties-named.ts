import { reasonOf } from '#lib/domain/access/permissions.ts';
import { CHOSEN_PARTIES_MAX } from '#lib/schemas/limits.ts';
import { isGrantedIn, membershipIn, type Actor } from '#lib/server/access/actor.ts';
import { DoorError, notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { readingFrom } from '#lib/server/config-source.ts';
import { listPartiesOfNames } from '#lib/server/party/party-reader.ts';

export interface PartiesNamed {
  readonly partyIds: readonly string[];
  /** Names that no party of the district has. */
  readonly unknown: readonly string[];
}

/** The parties of a district by their full names, for whoever runs a canteen there: so nobody is shown a list of all. */
export async function findPartiesNamed(
  app: App,
  actor: Actor,
  providerId: string,
  names: readonly string[],
): Promise<PartiesNamed> {
  const membership = membershipIn(actor, providerId);
  if (!membership) throw notFound();
  if (!isGrantedIn(actor, 'run-canteen', { id: membership.partyId, districtId: membership.districtId }))
    throw new DoorError('not-allowed', reasonOf('run-canteen'));
  if (names.length > CHOSEN_PARTIES_MAX) throw new DoorError('malformed', 'malformed');
  const found = await listPartiesOfNames(readingFrom(app), membership.districtId, names);
  const known = new Set(found.map(({ name }) => name));
  return {
    partyIds: found.map(({ publicId }) => publicId),
    unknown: names.filter((name) => !known.has(name)),
  };
}
