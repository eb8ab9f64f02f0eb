import { PICTURE_SIDE_MAX, type Picture } from '#lib/domain/picture/picture-format.ts';
import { tidyPicture } from '#lib/domain/picture/tidy-picture.ts';
import { DoorError } from '#lib/server/access/door-error.ts';

/** What somebody sent as a picture, judged by what is in it, with nothing left but the picture itself. */
export function judgePicture(bytes: Uint8Array, bytesMax: number): Picture {
  if (bytes.length > bytesMax)
    throw new DoorError('conflict', 'picture-too-large', { limit: bytesMax / 1_000 });
  const picture = tidyPicture(bytes);
  if (picture === 'picture-too-wide')
    throw new DoorError('conflict', 'picture-too-wide', { limit: PICTURE_SIDE_MAX });
  if (picture === 'not-a-picture') throw new DoorError('conflict', 'not-a-picture');
  return picture;
}
