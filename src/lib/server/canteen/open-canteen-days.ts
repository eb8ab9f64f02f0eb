import { withSurplus, type CanteenDay } from '#lib/domain/canteen/canteen-day.ts';
import { daysToOpen } from '#lib/domain/canteen/open-days.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import type { App } from '#lib/server/app.ts';
import { readingFrom } from '#lib/server/config-source.ts';
import { listCanteensInForce } from './canteen-reader.ts';
import { keepCanteenDay } from './keep-canteen-day.ts';

/**
 * Opens the days that have come into the window of each canteen, and the surplus of those whose time has come. Late is safe:
 * nothing is offered on a day before it is opened. May run twice.
 */
export async function openCanteenDays(app: App, asOf: Instant): Promise<void> {
  for (const { resourceId, resource } of await listCanteensInForce(readingFrom(app))) {
    if (!hasSomethingDue(app, resource.stationId, resourceId, asOf)) continue;
    await app.engine.transact({
      holder: 'upkeep.openCanteenDays',
      load: (reader) => app.halls.byId(reader, resource.stationId)?.hall ?? null,
      decide: (hall) => {
        const canteen = hall?.canteens.get(resourceId);
        if (!hall || !canteen) return { changes: [], answer: null };
        const at = {
          stationId: hall.id,
          timeZone: hall.timeZone,
          canteen,
          kitchenMax: canteen.terms.kitchenMax,
        };
        const days = [
          ...daysToOpen(canteen.terms, hall, canteen.days, asOf),
          ...daysWithSurplus(canteen.days.values(), asOf),
        ];
        return { changes: days.map((day) => keepCanteenDay(at, day)), answer: null };
      },
    });
  }
}

function hasSomethingDue(app: App, stationId: number, resourceId: number, asOf: Instant): boolean {
  return app.engine.read((reader) => {
    const hall = app.halls.byId(reader, stationId)?.hall;
    const canteen = hall?.canteens.get(resourceId);
    if (!hall || hall.retired || !canteen || !hall.resources.some(({ id }) => id === resourceId))
      return false;
    return (
      daysToOpen(canteen.terms, hall, canteen.days, asOf).length > 0 ||
      daysWithSurplus(canteen.days.values(), asOf).length > 0
    );
  });
}

function daysWithSurplus(days: Iterable<CanteenDay>, asOf: Instant): CanteenDay[] {
  return [...days]
    .filter((day) => day.surplusAt !== null && day.surplusAt <= asOf && day.stopped === null)
    .map(withSurplus);
}
