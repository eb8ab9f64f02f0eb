import type { MarkCounts } from '#lib/domain/canteen/canteen-terms.ts';
import { formatClockTime } from '#lib/domain/time/clock-time.ts';
import { formatLocalDay } from '#lib/domain/time/local-day.ts';
import { minuteOfDayAt } from '#lib/domain/time/time-zone.ts';
import { isGrantedIn, type Actor } from '#lib/server/access/actor.ts';
import type { App } from '#lib/server/app.ts';
import { marksOfOrder } from './marks-of-order.ts';

export interface TicketShown {
  readonly canteen: { readonly id: string; readonly name: string };
  readonly party: string;
  readonly day: string;
  readonly from: string;
  readonly to: string;
  readonly portions: number;
  readonly redeemed: number;
  readonly marks: MarkCounts;
  /** Whether the reader hands out meals there. */
  readonly redeems: boolean;
}

/** What a ticket says to whoever holds it; null for one that was not made here or whose order is gone. */
export function viewTicket(app: App, actor: Actor | null, token: string): TicketShown | null {
  const opened = app.tickets.open(token);
  if (!opened) return null;
  return app.engine.read((reader) => {
    const booking = reader.booking(opened.bookingPublicId);
    const hall = booking && app.halls.byId(reader, booking.stationId);
    const order = booking && reader.mealOrder(booking.id, opened.day);
    const canteen = hall?.hall.canteens.get(order?.resourceId ?? 0);
    if (!hall || !order || !canteen) return null;
    const { timeZone } = hall.hall;
    const provider = { id: canteen.providerId, districtId: hall.station.districtId };
    return {
      canteen: { id: canteen.publicId, name: canteen.terms.name },
      party: order.partyName,
      day: formatLocalDay(order.day),
      from: formatClockTime(minuteOfDayAt(timeZone, order.from)),
      to: formatClockTime(minuteOfDayAt(timeZone, order.to)),
      portions: order.portions,
      redeemed: order.redeemed,
      marks: marksOfOrder(order),
      redeems: actor !== null && isGrantedIn(actor, 'run-canteen', provider),
    };
  });
}
