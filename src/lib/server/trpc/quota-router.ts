import { quotaList, quotasInput } from '#lib/schemas/quota.ts';
import { listQuotas } from '#lib/server/quota/list-quotas.ts';
import { member, router } from './procedures.ts';

/** What parties may use in a month, all their people together. */
export const quotaRouter = router({
  /**
   * Every quota of a party with what is used and left of it, this month and next. Hours are counted in minutes.
   * Refused: those who do not see the party's bookings; to strangers the party is not there.
   */
  list: member
    .input(quotasInput)
    .output(quotaList)
    .query(({ ctx, input }) => listQuotas(ctx.app, ctx.actor, input)),
});
