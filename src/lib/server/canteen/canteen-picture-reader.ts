import type { PictureFormat } from '#lib/domain/picture/picture-format.ts';
import type { ConfigSource } from '#lib/server/config-source.ts';

export interface StoredPicture {
  readonly format: PictureFormat;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export async function findCanteenPicture(
  { tables }: ConfigSource,
  resourceId: number,
  publicId: string,
): Promise<StoredPicture | null> {
  const row = await tables.canteenPicture.findFirst({
    where: { publicId, resourceId },
    select: { format: true, bytes: true },
  });
  return row && { format: row.format as PictureFormat, bytes: row.bytes };
}

export function countCanteenPictures({ tables }: ConfigSource, resourceId: number): Promise<number> {
  return tables.canteenPicture.count({ where: { resourceId } });
}
