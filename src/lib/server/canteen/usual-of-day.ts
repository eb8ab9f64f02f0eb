import { usualOrderers } from '#lib/domain/canteen/usual-orderers.ts';
import { addDays, type LocalDay } from '#lib/domain/time/local-day.ts';
import { localDayAt, localDayBounds } from '#lib/domain/time/time-zone.ts';
import type { App } from '#lib/server/app.ts';
import { findCanteenHall } from './find-canteen-hall.ts';

export interface UsualOfDay {
  readonly partyId: number;
  readonly publicId: string;
  readonly name: string;
  readonly days: number;
  /** Who made the last order. */
  readonly madeBy: number;
  readonly madeByName: string;
}

const USUAL_WEEKS_DAYS = 28;

/** Parties that usually order at a canteen and have not for this day; none once orders for it are closed. */
export function usualOfDay(app: App, canteenId: string, day: LocalDay): UsualOfDay[] {
  const now = app.now();
  return app.engine.read((reader) => {
    const { hall, canteen } = findCanteenHall(app, reader, canteenId);
    const opened = canteen.days.get(day);
    if (!opened || opened.stopped !== null || opened.cutOff <= now) return [];
    const today = localDayAt(hall.timeZone, now);
    const past = reader
      .settledOrders(hall.id, canteen.resourceId, addDays(today, -USUAL_WEEKS_DAYS), addDays(today, -1))
      .filter((one) => one.partyId !== canteen.providerId);
    const orders = reader.mealOrders(canteen.resourceId, day, localDayBounds(hall.timeZone, day));
    const ordered = new Set(orders.map(({ partyId }) => partyId));
    return usualOrderers(past)
      .filter(({ partyId }) => !ordered.has(partyId))
      .flatMap(({ partyId, days }) => {
        const last = past.findLast((one) => one.partyId === partyId);
        const { partyPublicId, partyName, madeBy, madeByName } = last ?? {};
        if (partyPublicId === undefined || madeBy === undefined) return [];
        return [
          {
            partyId,
            publicId: partyPublicId,
            name: partyName ?? '',
            days,
            madeBy,
            madeByName: madeByName ?? '',
          },
        ];
      });
  });
}
