import { isGranted, type Actor } from '#lib/server/access/actor.ts';
import { notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { readingFrom } from '#lib/server/config-source.ts';
import { findPicture, type StoredPicture } from '#lib/server/picture/picture-reader.ts';
import { findFault } from './fault-reader.ts';

/** A picture of what is broken: for whoever reported it, and for those who see the reports of its station. */
export async function getFaultPicture(
  app: App,
  actor: Actor | null,
  { faultId, pictureId }: { faultId: string; pictureId: string },
): Promise<StoredPicture> {
  if (actor === null) throw notFound();
  const source = readingFrom(app);
  const fault = await findFault(source, faultId);
  const isKnown =
    fault !== null && (fault.reportedBy === actor.personId || isGranted(actor, 'look-behind', fault.station));
  const picture = isKnown ? await findPicture(source, { faultId: fault.id }, pictureId) : null;
  if (!picture) throw notFound();
  return picture;
}
