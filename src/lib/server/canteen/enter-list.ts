import type { z } from 'zod';
import { tidyCode } from '#lib/domain/canteen/short-code.ts';
import { addDays, parseLocalDay } from '#lib/domain/time/local-day.ts';
import { localDayAt, localDayBounds } from '#lib/domain/time/time-zone.ts';
import type { enterListInput, ListEntered } from '#lib/schemas/meal.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import { DoorError } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import type { LedgerChange } from '#lib/server/engine/ledger-changes.ts';
import { findCanteenHall } from './find-canteen-hall.ts';
import { getRunCanteen } from './get-run-canteen.ts';
import { redeemOrder } from './redeem-order.ts';

/** After an outage a list is typed in within so many days. */
const LIST_DAYS_LATE_MAX = 7;

/** Types a printed list back in: each line by itself, so that one that is wrong holds up no other. */
export async function enterList(
  app: App,
  actor: Actor,
  input: z.infer<typeof enterListInput>,
): Promise<ListEntered> {
  await getRunCanteen(app, actor, input.canteenId);
  const day = parseLocalDay(input.day);
  return app.engine.transact({
    holder: 'canteen.enterList',
    load: (reader) => {
      const at = findCanteenHall(app, reader, input.canteenId);
      const today = localDayAt(at.hall.timeZone, app.now());
      if (day === null || day > today || day < addDays(today, -LIST_DAYS_LATE_MAX))
        throw new DoorError('conflict', 'day-over');
      const orders = reader.mealOrders(at.canteen.resourceId, day, localDayBounds(at.hall.timeZone, day));
      return { at, byCode: new Map(orders.map((one) => [app.tickets.seal(one.publicId, day).code, one])) };
    },
    decide: ({ at, byCode }) => {
      const changes: LedgerChange[] = [];
      const problems: ListEntered['problems'] = [];
      for (const { code: typed, portions } of input.lines) {
        const code = tidyCode(typed);
        const order = byCode.get(code);
        if (!order || order.portions - order.redeemed < portions) {
          problems.push({ code: typed, reason: order ? 'ticket-used' : 'ticket-invalid' });
          continue;
        }
        changes.push(...redeemOrder(app, actor, at, order, { portions, source: 'list' }).changes);
        byCode.set(code, { ...order, redeemed: order.redeemed + portions });
      }
      return { changes, answer: { entered: input.lines.length - problems.length, problems } };
    },
  });
}
