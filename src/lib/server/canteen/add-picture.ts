import { CANTEEN_PICTURE_BYTES_MAX, PICTURES_PER_CANTEEN_MAX } from '#lib/domain/picture/picture-format.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import { DoorError } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { changeEvent } from '#lib/server/change-event.ts';
import { judgePicture } from '#lib/server/picture/judge-picture.ts';
import { countPictures } from '#lib/server/picture/picture-reader.ts';
import { insertPicture } from '#lib/server/picture/picture-writer.ts';
import { getRunCanteen } from './get-run-canteen.ts';

interface Added {
  readonly canteenId: string;
  /** For whoever cannot see it. */
  readonly description: string;
  readonly bytes: Uint8Array;
}

/** Adds a picture to a canteen, judged by what is in the file; only the picture itself is stored. */
export async function addPicture(
  app: App,
  actor: Actor,
  { canteenId, description, bytes }: Added,
): Promise<{ id: string }> {
  const { resourceId, station, provider } = await getRunCanteen(app, actor, canteenId);
  const picture = judgePicture(bytes, CANTEEN_PICTURE_BYTES_MAX);
  const owner = { canteenId: resourceId };
  const publicId = app.newPublicId();
  await app.engine.configure('canteen.addPicture', async (transaction) => {
    if ((await countPictures(transaction, owner)) >= PICTURES_PER_CANTEEN_MAX)
      throw new DoorError('conflict', 'too-many-pictures', { limit: PICTURES_PER_CANTEEN_MAX });
    await insertPicture(transaction, {
      publicId,
      owner,
      description,
      picture,
      addedBy: actor.personId,
      addedAt: app.now(),
    });
    await transaction.record(
      changeEvent(app, actor, {
        subject: 'resource',
        subjectId: resourceId,
        stationId: station.id,
        partyId: provider.id,
        action: 'canteen-picture-added',
      }),
    );
  });
  return { id: publicId };
}
