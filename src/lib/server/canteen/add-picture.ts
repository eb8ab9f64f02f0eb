import {
  PICTURE_BYTES_MAX,
  PICTURE_SIDE_MAX,
  PICTURES_PER_CANTEEN_MAX,
} from '#lib/domain/picture/picture-format.ts';
import { tidyPicture } from '#lib/domain/picture/tidy-picture.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import { DoorError } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { changeEvent } from '#lib/server/change-event.ts';
import { countCanteenPictures } from './canteen-picture-reader.ts';
import { insertCanteenPicture } from './canteen-picture-writer.ts';
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
  if (bytes.length > PICTURE_BYTES_MAX)
    throw new DoorError('conflict', 'picture-too-large', { limit: PICTURE_BYTES_MAX / 1_000 });
  const picture = tidyPicture(bytes);
  if (picture === 'picture-too-wide')
    throw new DoorError('conflict', 'picture-too-wide', { limit: PICTURE_SIDE_MAX });
  if (picture === 'not-a-picture') throw new DoorError('conflict', 'not-a-picture');
  const publicId = app.newPublicId();
  await app.engine.configure('canteen.addPicture', async (transaction) => {
    if ((await countCanteenPictures(transaction, resourceId)) >= PICTURES_PER_CANTEEN_MAX)
      throw new DoorError('conflict', 'too-many-pictures', { limit: PICTURES_PER_CANTEEN_MAX });
    await insertCanteenPicture(transaction, {
      publicId,
      resourceId,
      description,
      format: picture.format,
      width: picture.width,
      height: picture.height,
      bytes: new Uint8Array(picture.bytes),
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
