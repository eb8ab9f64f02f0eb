import { PICTURE_SIDE_MAX, type Picture } from './picture-format.ts';
import { tidyJpeg } from './tidy-jpeg.ts';
import { tidyPng } from './tidy-png.ts';
import { tidyWebp } from './tidy-webp.ts';

export type PictureProblem = 'not-a-picture' | 'picture-too-wide';

/**
 * A picture by what is in it, whatever its name says: JPEG, PNG or WebP, without anything that is not the picture. What
 * cannot be followed from its first byte to its end is refused.
 */
export function tidyPicture(bytes: Uint8Array): Picture | PictureProblem {
  const picture = tidyJpeg(bytes) ?? tidyPng(bytes) ?? tidyWebp(bytes);
  if (!picture || picture.width < 1 || picture.height < 1) return 'not-a-picture';
  return Math.max(picture.width, picture.height) > PICTURE_SIDE_MAX ? 'picture-too-wide' : picture;
}
