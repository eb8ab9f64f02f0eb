import { assertGranted, type Actor } from '#lib/server/access/actor.ts';
import { notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { readingFrom } from '#lib/server/config-source.ts';
import { getStationById, type StationHead } from '#lib/server/station/station-reader.ts';
import { findDesks, type ResourceHead } from './resource-reader.ts';

/** These desks and the one station that they all belong to, if this person runs it. All must be in service. */
export async function getRunDesks(
  app: App,
  actor: Actor,
  publicIds: readonly string[],
): Promise<{ station: StationHead; desks: ReadonlyMap<string, ResourceHead> }> {
  const source = readingFrom(app);
  const desks = await findDesks(source, publicIds);
  const [first] = desks;
  if (!first || desks.length < publicIds.length) throw notFound();
  const station = await getStationById(source, first.stationId);
  assertGranted(actor, 'configure', station);
  if (desks.some((desk) => desk.stationId !== station.id)) throw notFound();
  return { station, desks: new Map(desks.map((desk) => [desk.publicId, desk])) };
}
