import type { StationPermission } from '#lib/domain/access/permissions.ts';
import { assertGranted, type Actor } from '#lib/server/access/actor.ts';
import { notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { readingFrom } from '#lib/server/config-source.ts';
import { findStation, type StationHead } from './station-reader.ts';

/** The station, if this person has the permission there: it is a public fact, so others are told that it is not their task. */
export async function getRunStation(
  app: App,
  actor: Actor,
  publicId: string,
  permission: StationPermission = 'configure',
): Promise<StationHead> {
  const station = await findStation(readingFrom(app), publicId);
  if (!station) throw notFound();
  assertGranted(actor, permission, station);
  return station;
}
