import { isGranted, isGrantedIn, type Actor } from '#lib/server/access/actor.ts';
import { notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { readingFrom } from '#lib/server/config-source.ts';
import { findPicture, type StoredPicture } from '#lib/server/picture/picture-reader.ts';
import { findCanteen } from './canteen-reader.ts';

/**
 * A picture of a canteen: for everybody where the canteen is open, before that for those who run it and for its station.
 */
export async function getPicture(
  app: App,
  actor: Actor | null,
  { canteenId, pictureId }: { canteenId: string; pictureId: string },
): Promise<StoredPicture & { readonly isPublic: boolean }> {
  const source = readingFrom(app);
  const canteen = await findCanteen(source, canteenId);
  if (!canteen) throw notFound();
  const isPublic = canteen.terms !== null && !canteen.isRetired;
  const isKnown =
    actor !== null &&
    (isGrantedIn(actor, 'run-canteen', canteen.provider) || isGranted(actor, 'look-behind', canteen.station));
  if (!isPublic && !isKnown) throw notFound();
  const picture = await findPicture(source, { canteenId: canteen.resourceId }, pictureId);
  if (!picture) throw notFound();
  return { ...picture, isPublic };
}
