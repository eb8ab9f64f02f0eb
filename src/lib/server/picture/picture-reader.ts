import type { PictureFormat } from '#lib/domain/picture/picture-format.ts';
import type { ConfigSource } from '#lib/server/config-source.ts';

/** Whose picture it is. */
export type PictureOwner = { readonly canteenId: number } | { readonly faultId: number };

export interface StoredPicture {
  readonly format: PictureFormat;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export async function findPicture(
  { tables }: ConfigSource,
  owner: PictureOwner,
  publicId: string,
): Promise<StoredPicture | null> {
  const row = await tables.picture.findFirst({
    where: { ...owner, publicId },
    select: { format: true, bytes: true },
  });
  return row && { format: row.format as PictureFormat, bytes: row.bytes };
}

export function countPictures({ tables }: ConfigSource, owner: PictureOwner): Promise<number> {
  return tables.picture.count({ where: owner });
}

/** The pictures themselves, so that one which is sent again is known. */
export async function listPictureBytes(
  { tables }: ConfigSource,
  owner: PictureOwner,
): Promise<Uint8Array<ArrayBuffer>[]> {
  const rows = await tables.picture.findMany({ where: owner, select: { bytes: true } });
  return rows.map(({ bytes }) => bytes);
}
