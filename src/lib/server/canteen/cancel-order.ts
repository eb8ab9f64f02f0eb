import type { z } from 'zod';
import type { cancelOrderInput } from '#lib/schemas/meal.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import type { App } from '#lib/server/app.ts';
import { waitingChangeOf } from '#lib/server/booking/waiting-change-of.ts';
import { giveBackAsked } from '#lib/server/booking/give-back-asked.ts';
import { getOrderFile } from './get-order-file.ts';

/** Cancels an order of meals, or some of its days, until the cut-off: also by the canteen that took it for a caller. */
export async function cancelOrder(
  app: App,
  actor: Actor,
  { bookingId, days }: z.infer<typeof cancelOrderInput>,
): Promise<void> {
  const now = app.now();
  await app.engine.transact({
    holder: 'canteen.cancelOrder',
    load: (reader) => {
      const file = getOrderFile(app, reader, actor, bookingId, days ? 'release-days' : 'cancel', now);
      return { file, change: waitingChangeOf(reader, file.booking, now) };
    },
    decide: (found) => ({ changes: giveBackAsked(found, actor, days, now, app.nowMs()), answer: null }),
  });
}
