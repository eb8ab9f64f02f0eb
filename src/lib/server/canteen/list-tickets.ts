import { formatClockTime } from '#lib/domain/time/clock-time.ts';
import { formatLocalDay } from '#lib/domain/time/local-day.ts';
import { minuteOfDayAt } from '#lib/domain/time/time-zone.ts';
import type { TicketList } from '#lib/schemas/meal.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import { notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { getBookingFile } from '#lib/server/booking/booking-file.ts';
import { marksOfOrder } from './marks-of-order.ts';

/** The tickets of an order that still stands, one a day, for whoever may see it. */
export function listTickets(app: App, actor: Actor, { bookingId }: { bookingId: string }): TicketList {
  const now = app.now();
  return app.engine.read((reader) => {
    const { booking, occurrences, catalogued } = getBookingFile(app, reader, actor, bookingId, 'see', now);
    const { hall } = catalogued;
    const canteen = hall.canteens.get(occurrences[0]?.given.places[0]?.[0] ?? 0);
    if (booking.kind !== 'canteen' || !canteen) throw notFound();
    const { name, place, wayIn } = canteen.terms;
    const days = booking.state === 'confirmed' ? occurrences.filter(({ state }) => state === 'given') : [];
    return {
      canteen: { id: canteen.publicId, name, place, wayIn },
      party: booking.partyName,
      tickets: days.flatMap(({ day }) => {
        const order = reader.mealOrder(booking.id, day);
        if (!order) return [];
        const { token, code } = app.tickets.seal(booking.publicId, day);
        return [
          {
            day: formatLocalDay(day),
            from: formatClockTime(minuteOfDayAt(hall.timeZone, order.from)),
            to: formatClockTime(minuteOfDayAt(hall.timeZone, order.to)),
            portions: order.portions,
            redeemed: order.redeemed,
            marks: marksOfOrder(order),
            path: `/tickets/${token}`,
            code,
          },
        ];
      }),
    };
  });
}
