import { addDays } from '#lib/domain/time/local-day.ts';
import { localDayAt } from '#lib/domain/time/time-zone.ts';
import type { CanteenView } from '#lib/schemas/canteen.ts';
import { notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { picturesShown } from './pictures-shown.ts';
import { showCanteens } from './show-canteens.ts';
import { findCanteenHall } from './find-canteen-hall.ts';

/** One canteen with all days that may be ordered, for everybody. */
export function viewCanteen(app: App, { canteenId }: { canteenId: string }): CanteenView {
  const now = app.now();
  return app.engine.read((reader) => {
    const { hall, canteen } = findCanteenHall(app, reader, canteenId);
    if (!hall.resources.some(({ id }) => id === canteen.resourceId)) throw notFound();
    const today = localDayAt(hall.timeZone, now);
    const [shown] = showCanteens(
      reader,
      hall,
      [canteen],
      today,
      addDays(today, canteen.terms.windowDays),
      now,
    );
    if (!shown) throw notFound();
    const pictures = picturesShown(canteen.publicId, reader.canteenPictures(canteen.resourceId));
    return { ...shown, pictures, station: { id: hall.publicId, name: hall.name, timeZone: hall.timeZone } };
  });
}
