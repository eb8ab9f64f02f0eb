import { assertGranted, isGranted, type Actor } from '#lib/server/access/actor.ts';
import { notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { readingFrom } from '#lib/server/config-source.ts';
import { findResource } from './resource-reader.ts';

/** The resource with its station, if this person runs it. What was retired is no public fact: others do not find it. */
export async function getRunResource(
  app: App,
  actor: Actor,
  publicId: string,
): Promise<NonNullable<Awaited<ReturnType<typeof findResource>>>> {
  const resource = await findResource(readingFrom(app), publicId);
  if (!resource || (resource.retiredAt !== null && !isGranted(actor, 'look-behind', resource.station)))
    throw notFound();
  assertGranted(actor, 'configure', resource.station);
  return resource;
}
