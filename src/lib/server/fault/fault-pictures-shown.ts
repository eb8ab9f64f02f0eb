import type { PictureShown } from '#lib/schemas/picture.ts';
import type { FaultPictureRow } from './fault-reader.ts';

/** Pictures with the addresses at which they are seen. */
export function faultPicturesShown(faultId: string, rows: readonly FaultPictureRow[]): PictureShown[] {
  return rows.map(({ publicId: id, ...row }) => ({ id, path: `/faults/${faultId}/pictures/${id}`, ...row }));
}
