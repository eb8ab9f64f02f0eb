import type { z } from 'zod';
import { localDayAt } from '#lib/domain/time/time-zone.ts';
import type { Redeemed, redeemInput } from '#lib/schemas/meal.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import { DoorError } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { findCanteenHall } from './find-canteen-hall.ts';
import { getRunCanteen } from './get-run-canteen.ts';
import { orderOfTicket } from './order-of-ticket.ts';
import { redeemOrder } from './redeem-order.ts';

/**
 * Redeems a ticket of today, or some of its portions, by whoever runs its canteen. Two who scan it at the same instant are
 * two commits or one, and the second finds nothing left; the guard of the ledger would refuse it even so.
 */
export async function redeemTicket(
  app: App,
  actor: Actor,
  input: z.infer<typeof redeemInput>,
): Promise<Redeemed> {
  await getRunCanteen(app, actor, input.canteenId);
  return app.engine.transact({
    holder: 'canteen.redeem',
    load: (reader) => {
      const at = findCanteenHall(app, reader, input.canteenId);
      const today = localDayAt(at.hall.timeZone, app.now());
      const order = orderOfTicket(app, reader, at, today, input);
      return { at, today, order };
    },
    decide: ({ at, today, order }) => {
      if (!order) throw new DoorError('conflict', 'ticket-invalid');
      if (order.day !== today) throw new DoorError('conflict', 'ticket-other-day', { day: order.day });
      const source = 'ticket' in input ? 'ticket' : 'code';
      return redeemOrder(app, actor, at, order, { portions: input.portions, source });
    },
  });
}
