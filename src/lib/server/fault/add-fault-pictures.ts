import { PICTURES_PER_FAULT_MAX, type Picture } from '#lib/domain/picture/picture-format.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import { DoorError } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import type { ConfigTransaction } from '#lib/server/engine/engine.ts';
import { listPictureBytes } from '#lib/server/picture/picture-reader.ts';
import { insertPicture } from '#lib/server/picture/picture-writer.ts';

/** Adds pictures to a report; one that it has already is not added twice. Of how many it was new. */
export async function addFaultPictures(
  app: App,
  actor: Actor,
  transaction: ConfigTransaction,
  faultId: number,
  pictures: readonly Picture[],
): Promise<number> {
  if (pictures.length === 0) return 0;
  const owner = { faultId };
  const known: Uint8Array[] = await listPictureBytes(transaction, owner);
  const fresh: Picture[] = [];
  for (const picture of pictures) {
    if (known.some((bytes) => Buffer.compare(bytes, picture.bytes) === 0)) continue;
    known.push(picture.bytes);
    fresh.push(picture);
  }
  if (known.length > PICTURES_PER_FAULT_MAX)
    throw new DoorError('conflict', 'too-many-fault-pictures', { limit: PICTURES_PER_FAULT_MAX });
  for (const picture of fresh) {
    const row = { owner, description: '', picture, addedBy: actor.personId, addedAt: app.now() };
    await insertPicture(transaction, { publicId: app.newPublicId(), ...row });
  }
  return fresh.length;
}
