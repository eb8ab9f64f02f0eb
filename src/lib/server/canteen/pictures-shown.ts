import type { CanteenPicture } from '#lib/schemas/canteen.ts';
import type { CanteenPictureRow } from '#lib/server/engine/canteen-rows.ts';

/** Pictures with the addresses at which they are seen. */
export function picturesShown(canteenId: string, rows: readonly CanteenPictureRow[]): CanteenPicture[] {
  return rows.map(({ publicId: id, ...row }) => ({
    id,
    path: `/canteens/${canteenId}/pictures/${id}`,
    ...row,
  }));
}
