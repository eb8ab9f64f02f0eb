import { formatClockTime } from '#lib/domain/time/clock-time.ts';
import { millisecondsOf } from '#lib/domain/time/instant.ts';
import { minuteOfDayAt } from '#lib/domain/time/time-zone.ts';
import type { Redeemed } from '#lib/schemas/meal.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import { DoorError } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { changeEvent } from '#lib/server/change-event.ts';
import type { MealOrderRow, RedeemMealChange } from '#lib/server/engine/canteen-rows.ts';
import type { LedgerChange } from '#lib/server/engine/ledger-changes.ts';
import type { CanteenAtHall } from './find-canteen-hall.ts';
import { marksOfOrder } from './marks-of-order.ts';

/** Hands out portions of an order: all that are left, or so many. Refused: more than are left. */
export function redeemOrder(
  app: App,
  actor: Actor,
  { hall }: CanteenAtHall,
  order: MealOrderRow,
  { portions: asked, source }: { portions: number | undefined; source: RedeemMealChange['source'] },
): { changes: LedgerChange[]; answer: Redeemed } {
  const left = order.portions - order.redeemed;
  const portions = asked ?? left;
  if (portions < 1 || portions > left) throw new DoorError('conflict', 'ticket-used', { left });
  const atMs = app.nowMs();
  const event = changeEvent(app, actor, {
    subject: 'booking',
    subjectId: order.bookingId,
    partyId: order.partyId,
    stationId: hall.id,
    action: 'meal-redeemed',
    facts: { portions, via: source },
  });
  return {
    changes: [
      {
        type: 'redeem-meal',
        bookingId: order.bookingId,
        day: order.day,
        portions,
        source,
        redeemedBy: actor.personId,
        atMs,
      },
      { type: 'record-event', event },
    ],
    answer: {
      party: order.partyName,
      from: formatClockTime(minuteOfDayAt(hall.timeZone, order.from)),
      to: formatClockTime(minuteOfDayAt(hall.timeZone, order.to)),
      portions,
      left: left - portions,
      marks: marksOfOrder(order),
      late: atMs >= millisecondsOf(order.to),
    },
  };
}
