import { decideBooking } from '#lib/server/approval/decide-booking.ts';
import { listQueue } from '#lib/server/approval/list-queue.ts';
import { bookingView, decideInput, queueInput, queueView } from '#lib/schemas/booking-view.ts';
import { member, router } from './procedures.ts';

/** Deciding, for those who run a station. */
export const approvalRouter = router({
  /** What waits for a decision, the nearest deadline first, with whom to ring, what competes and what a yes would leave. */
  queue: member
    .input(queueInput)
    .output(queueView)
    .query(({ ctx, input }) => listQueue(ctx.app, ctx.actor, input)),

  /** Approves, sends back for completion, or declines. After the deadline it is refused. */
  decide: member
    .input(decideInput)
    .output(bookingView)
    .mutation(({ ctx, input }) => decideBooking(ctx.app, ctx.actor, input)),
});
