import type { Picture } from '#lib/domain/picture/picture-format.ts';
import type { ConfigTransaction } from '#lib/server/engine/engine.ts';
import type { PictureOwner } from './picture-reader.ts';

export interface NewPicture {
  readonly publicId: string;
  readonly owner: PictureOwner;
  readonly description: string;
  readonly picture: Picture;
  readonly addedBy: number;
  readonly addedAt: number;
}

export async function insertPicture(
  { tables }: ConfigTransaction,
  { owner, picture, ...row }: NewPicture,
): Promise<void> {
  const { format, width, height, bytes } = picture;
  await tables.picture.create({
    data: { ...row, ...owner, format, width, height, bytes: new Uint8Array(bytes) },
    select: { id: true },
  });
}

/** False where it is gone already. */
export async function deletePicture(
  { tables }: ConfigTransaction,
  owner: PictureOwner,
  publicId: string,
): Promise<boolean> {
  const { count } = await tables.picture.deleteMany({ where: { ...owner, publicId } });
  return count === 1;
}

/** Pictures of what was answered before that moment, at most so many. */
export async function deletePicturesOfFaults(
  { tables }: ConfigTransaction,
  answeredBefore: number,
  limit: number,
): Promise<void> {
  const old = await tables.picture.findMany({
    where: { fault: { decidedAt: { lt: answeredBefore } } },
    take: limit,
    select: { id: true },
  });
  await tables.picture.deleteMany({ where: { id: { in: old.map(({ id }) => id) } } });
}
