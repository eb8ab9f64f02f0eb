import {
  handedBooking,
  handedOver,
  handOverInput,
  handOverLinkInput,
  takenOverInput,
  takeOverInput,
} from '#lib/schemas/hand-over.ts';
import { DONE, done } from '#lib/schemas/scalars.ts';
import { cancelTakenOver } from '#lib/server/hand-over/cancel-taken-over.ts';
import { handOverBooking } from '#lib/server/hand-over/hand-over-booking.ts';
import { takeOverBooking } from '#lib/server/hand-over/take-over-booking.ts';
import { viewHandedOver } from '#lib/server/hand-over/view-handed-over.ts';
import { viewTakenOver } from '#lib/server/hand-over/view-taken-over.ts';
import { momentText } from '#lib/server/moment-text.ts';
import { anyone, member, router } from './procedures.ts';

/** A booking that somebody has made for another, who takes it over by a link. */
export const handOverRouter = router({
  /**
   * Hands a booking to somebody by name and number, with a link that works once within seven days. Whoever may cancel it may
   * hand it over. It ends the link of before and what was taken over by it.
   */
  make: member
    .input(handOverInput)
    .output(handedOver)
    .mutation(async ({ ctx, input }) => {
      const { token, expiresAt } = await handOverBooking(ctx.app, ctx.actor, input);
      return { link: token && `${ctx.origin}/handed-over/${token}`, expiresAt: momentText(expiresAt) };
    }),

  /** What is to be taken over, for whoever holds the link. Unknown, used and expired are answered the same: not found. */
  get: anyone
    .input(handOverLinkInput)
    .output(handedBooking)
    .query(({ ctx, input }) => viewHandedOver(ctx.app, input)),

  /**
   * Takes the booking over; the link works once. `own` is a secret of the caller's making, 32 random bytes in base64url, under
   * which the booking is followed; the same call sent again changes nothing.
   */
  take: anyone
    .input(takeOverInput)
    .output(handedBooking)
    .mutation(async ({ ctx, input }) => {
      await takeOverBooking(ctx.app, input);
      return viewTakenOver(ctx.app, input);
    }),

  /** How a booking stands, for whoever has taken it over. */
  booking: anyone
    .input(takenOverInput)
    .output(handedBooking)
    .query(({ ctx, input }) => viewTakenOver(ctx.app, input)),

  /** Gives the rest of it back, by whoever has taken it over. */
  cancel: anyone
    .input(takenOverInput)
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await cancelTakenOver(ctx.app, input);
      return DONE;
    }),
});
