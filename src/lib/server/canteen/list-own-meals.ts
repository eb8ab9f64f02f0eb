import { formatClockTime } from '#lib/domain/time/clock-time.ts';
import { localDayAt, localDayBounds, minuteOfDayAt } from '#lib/domain/time/time-zone.ts';
import { actingFor, type Actor } from '#lib/server/access/actor.ts';
import { notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';

/** Of one party so many open bookings are looked through. */
const BOOKINGS_LOOKED_AT_MAX = 100;

export interface OwnMeal {
  readonly bookingId: string;
  readonly canteen: string;
  readonly party: string;
  readonly from: string;
  readonly to: string;
  readonly portions: number;
  readonly redeemed: number;
}

/** What the parties that one acts for have ordered for today near a station, by time. */
export function listOwnMeals(app: App, actor: Actor, { stationId }: { stationId: string }): OwnMeal[] {
  const now = app.now();
  return app.engine.read((reader) => {
    const catalogued = app.halls.byPublicId(reader, stationId);
    if (!catalogued) throw notFound();
    const { hall, station } = catalogued;
    const day = localDayAt(hall.timeZone, now);
    const today = localDayBounds(hall.timeZone, day);
    return actor.memberships
      .filter((one) => one.districtId === station.districtId && actingFor(actor, one.partyPublicId))
      .flatMap(({ partyId }) => reader.openBookingsOfParty(partyId, now, BOOKINGS_LOOKED_AT_MAX))
      .filter((one) => one.kind === 'canteen' && one.stationId === hall.id && one.firstFrom < today.to)
      .flatMap((booking) => {
        const order = reader.mealOrder(booking.id, day);
        if (!order) return [];
        return [
          {
            bookingId: booking.publicId,
            canteen: hall.everyResource.get(order.resourceId)?.label ?? '',
            party: order.partyName,
            from: formatClockTime(minuteOfDayAt(hall.timeZone, order.from)),
            to: formatClockTime(minuteOfDayAt(hall.timeZone, order.to)),
            portions: order.portions,
            redeemed: order.redeemed,
          },
        ];
      })
      .sort((a, b) => (a.from < b.from ? -1 : 1));
  });
}
