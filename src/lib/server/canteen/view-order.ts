import { formatClockTime } from '#lib/domain/time/clock-time.ts';
import { formatLocalDay } from '#lib/domain/time/local-day.ts';
import { minuteOfDayAt } from '#lib/domain/time/time-zone.ts';
import type { MarkCounts } from '#lib/domain/canteen/canteen-terms.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import type { App } from '#lib/server/app.ts';
import { DoorError } from '#lib/server/access/door-error.ts';
import type { DoorReason } from '#lib/domain/access/door-reason.ts';
import { getOrderFile } from './get-order-file.ts';
import { marksOfOrder } from './marks-of-order.ts';

/** An order of meals as it can be changed. */
export interface OrderShown {
  readonly canteen: { readonly id: string; readonly name: string };
  readonly party: string;
  /** True for the canteen that took it for somebody who called. */
  readonly forCaller: boolean;
  /** Why the reader may only look; null where they may change it. */
  readonly because: DoorReason | null;
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

/** The days of an order that still stand, for whoever may see it. */
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
      because: whyNotChanged(() => getOrderFile(app, reader, actor, bookingId, 'change', now)),
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

/** The refusal of the very look-up that a change begins with. */
function whyNotChanged(lookUp: () => unknown): DoorReason | null {
  try {
    lookUp();
    return null;
  } catch (cause) {
    if (cause instanceof DoorError && cause.code === 'not-allowed') return cause.reason;
    if (cause instanceof DoorError) return null;
    throw cause;
  }
}
