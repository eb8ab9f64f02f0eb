import type { PictureFormat } from '#lib/domain/picture/picture-format.ts';
import type { ConfigTransaction } from '#lib/server/engine/engine.ts';

export interface NewCanteenPicture {
  readonly publicId: string;
  readonly resourceId: number;
  readonly description: string;
  readonly format: PictureFormat;
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly addedBy: number;
  readonly addedAt: number;
}

export async function insertCanteenPicture(
  { tables }: ConfigTransaction,
  row: NewCanteenPicture,
): Promise<void> {
  await tables.canteenPicture.create({ data: row, select: { id: true } });
}

/** False where it is gone already. */
export async function deleteCanteenPicture(
  { tables }: ConfigTransaction,
  resourceId: number,
  publicId: string,
): Promise<boolean> {
  const { count } = await tables.canteenPicture.deleteMany({ where: { resourceId, publicId } });
  return count === 1;
}
