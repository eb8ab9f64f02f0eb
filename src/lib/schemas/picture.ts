import { z } from 'zod';
import { PICTURE_FORMATS } from '#lib/domain/picture/picture-format.ts';
import { publicId } from './scalars.ts';

/** A JPEG, PNG or WebP of at most so many bytes, in base64: what is not the picture (place, camera, comments) is not stored. */
export function pictureText(bytesMax: number) {
  return z
    .string()
    .max(Math.ceil(bytesMax / 3) * 4 + 4)
    .regex(/^[A-Za-z0-9+/]+={0,2}$/);
}

/** `path` is an address of this installation. */
export const pictureShown = z.strictObject({
  id: publicId,
  path: z.string(),
  /** In pixels. */
  width: z.int(),
  height: z.int(),
});
export type PictureShown = z.infer<typeof pictureShown>;

export const pictureTaken = z.strictObject({
  format: z.enum(PICTURE_FORMATS),
  /** In base64. */
  picture: z.string(),
});
