import { formatClockTime } from '#lib/domain/time/clock-time.ts';
import { formatLocalDay } from '#lib/domain/time/local-day.ts';
import { localDayBounds, minuteOfDayAt } from '#lib/domain/time/time-zone.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import type { App } from '#lib/server/app.ts';
import { findCanteenHall } from './find-canteen-hall.ts';
import { getRunCanteen } from './get-run-canteen.ts';

export interface CallerOrder {
  readonly bookingId: string;
  readonly day: string;
  readonly from: string;
  readonly to: string;
  readonly party: string;
  readonly caller: string;
  readonly portions: number;
}

/** What a canteen has taken for callers and can still change, for whoever runs it: one statement a day that takes orders. */
export async function listCallerOrders(app: App, actor: Actor, canteenId: string): Promise<CallerOrder[]> {
  await getRunCanteen(app, actor, canteenId);
  const now = app.now();
  return app.engine.read((reader) => {
    const {
      hall: { timeZone },
      canteen,
    } = findCanteenHall(app, reader, canteenId);
    const open = [...canteen.days.values()]
      .filter(({ cutOff }) => now < cutOff)
      .sort((a, b) => a.day - b.day);
    const orders = open.flatMap(({ day }) =>
      reader.mealOrders(canteen.resourceId, day, localDayBounds(timeZone, day)),
    );
    return orders
      .filter(({ madeAs }) => madeAs === 'canteen')
      .map(({ publicId, day, from, to, partyName, purpose, portions }) => ({
        bookingId: publicId,
        day: formatLocalDay(day),
        from: formatClockTime(minuteOfDayAt(timeZone, from)),
        to: formatClockTime(minuteOfDayAt(timeZone, to)),
        party: partyName,
        caller: purpose,
        portions,
      }));
  });
}
