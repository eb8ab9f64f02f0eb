import { formatClockTime } from '#lib/domain/time/clock-time.ts';
import { formatLocalDay } from '#lib/domain/time/local-day.ts';
import { minuteOfDayAt } from '#lib/domain/time/time-zone.ts';
import type { MarkCounts } from '#lib/domain/canteen/canteen-terms.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import type { App } from '#lib/server/app.ts';
import { getOrderFile } from './get-order-file.ts';
import { marksOfOrder } from './marks-of-order.ts';

/** An order of meals as it can be changed. */
export interface OrderShown {
  readonly canteen: { readonly id: string; readonly name: string };
  readonly party: string;
  /** True for the canteen that took it for somebody who called. */
  readonly forCaller: boolean;
  readonly days: readonly {
    readonly day: string;
    readonly from: string;
    readonly to: string;
    readonly portions: number;
    readonly marks: MarkCounts;
    /** Whether orders for this day are still taken and changed. */
    readonly open: boolean;
  }[];
}

/** The days of an order that still stand, for whoever may change it. */
export function viewOrder(app: App, actor: Actor, bookingId: string): OrderShown {
  const now = app.now();
  return app.engine.read((reader) => {
    const { booking, occurrences, catalogued, canteen, forCaller } = getOrderFile(
      app,
      reader,
      actor,
      bookingId,
      'see',
      now,
    );
    const { timeZone } = catalogued.hall;
    const given = booking.state === 'confirmed' ? occurrences.filter(({ state }) => state === 'given') : [];
    return {
      canteen: { id: canteen.publicId, name: canteen.terms.name },
      party: booking.partyName,
      forCaller,
      days: given.flatMap(({ day }) => {
        const order = reader.mealOrder(booking.id, day);
        if (!order) return [];
        return [
          {
            day: formatLocalDay(day),
            from: formatClockTime(minuteOfDayAt(timeZone, order.from)),
            to: formatClockTime(minuteOfDayAt(timeZone, order.to)),
            portions: order.portions,
            marks: marksOfOrder(order),
            open: now < (canteen.days.get(day)?.cutOff ?? 0),
          },
        ];
      }),
    };
  });
}
