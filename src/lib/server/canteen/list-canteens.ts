import { addDays } from '#lib/domain/time/local-day.ts';
import { localDayAt } from '#lib/domain/time/time-zone.ts';
import type { CanteenList } from '#lib/schemas/canteen.ts';
import { notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { showCanteens } from './show-canteens.ts';

/** The canteens near a station that are in service, with what is left today and tomorrow, for everybody. */
export function listCanteens(app: App, { stationId }: { stationId: string }): CanteenList {
  const now = app.now();
  return app.engine.read((reader) => {
    const hall = app.halls.byPublicId(reader, stationId)?.hall;
    if (!hall) throw notFound();
    const open = hall.resources.flatMap(({ id }) => hall.canteens.get(id) ?? []);
    const today = localDayAt(hall.timeZone, now);
    return {
      station: { id: hall.publicId, name: hall.name, timeZone: hall.timeZone },
      canteens: showCanteens(reader, hall, open, today, addDays(today, 1), now),
    };
  });
}
