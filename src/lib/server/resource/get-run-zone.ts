import { assertGranted, isGranted, type Actor } from '#lib/server/access/actor.ts';
import { notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { readingFrom } from '#lib/server/config-source.ts';
import { findZone } from './zone-reader.ts';

/** The zone with its station, if this person runs it. What was retired is no public fact: others do not find it. */
export async function getRunZone(
  app: App,
  actor: Actor,
  publicId: string,
): Promise<NonNullable<Awaited<ReturnType<typeof findZone>>>> {
  const zone = await findZone(readingFrom(app), publicId);
  if (!zone || (zone.retiredAt !== null && !isGranted(actor, 'look-behind', zone.station))) throw notFound();
  assertGranted(actor, 'configure', zone.station);
  return zone;
}
