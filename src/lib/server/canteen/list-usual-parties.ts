import { addDays } from '#lib/domain/time/local-day.ts';
import { localDayAt } from '#lib/domain/time/time-zone.ts';
import type { App } from '#lib/server/app.ts';
import { findCanteenHall } from './find-canteen-hall.ts';

/** So far back somebody who has ordered is known to the canteen. */
const KNOWN_DAYS = 60;

/** Parties that ordered at a canteen lately or have ordered for the coming days, for whoever runs it to choose from. */
export function listUsualParties(app: App, canteenId: string): { id: string; name: string }[] {
  return app.engine.read((reader) => {
    const { hall, canteen } = findCanteenHall(app, reader, canteenId);
    const today = localDayAt(hall.timeZone, app.now());
    const orders = reader.settledOrders(
      hall.id,
      canteen.resourceId,
      addDays(today, -KNOWN_DAYS),
      addDays(today, canteen.terms.windowDays),
    );
    const others = orders.filter((one) => one.partyId !== canteen.providerId);
    const byId = new Map(others.map((one) => [one.partyPublicId, one.partyName]));
    return [...byId].map(([id, name]) => ({ id, name }));
  });
}
