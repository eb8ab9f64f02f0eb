import { changeBooking } from '#lib/server/change/change-booking.ts';
import { presentChange } from '#lib/server/change/present-change.ts';
import { quoteChange } from '#lib/server/change/quote-change.ts';
import { presentAnswer } from '#lib/server/booking/present-answer.ts';
import { cancelBooking } from '#lib/server/booking/cancel-booking.ts';
import { completeBooking } from '#lib/server/booking/complete-booking.ts';
import { createBooking } from '#lib/server/booking/create-booking.ts';
import { getBooking } from '#lib/server/booking/get-booking.ts';
import { listBookings } from '#lib/server/booking/list-bookings.ts';
import { quoteBooking } from '#lib/server/booking/quote-booking.ts';
import { bookingAnswer } from '#lib/schemas/booking-answer.ts';
import { changeAnswer, changeBookingInput, quoteChangeInput } from '#lib/schemas/booking-change.ts';
import { createBookingInput, quoteBookingInput } from '#lib/schemas/booking-input.ts';
import {
  bookingId,
  bookingList,
  bookingView,
  cancelInput,
  completeInput,
  listBookingsInput,
} from '#lib/schemas/booking-view.ts';
import { member, router } from './procedures.ts';

/** Asking, and what a party does with its bookings. */
export const bookingRouter = router({
  /** The answer that a request would get now, without the save. */
  quote: member
    .input(quoteBookingInput)
    .output(bookingAnswer)
    .query(({ ctx, input }) =>
      presentAnswer(quoteBooking(ctx.app, ctx.actor, input.request), ctx.language, input.request.want.kind),
    ),

  /**
   * Books, or says why not, with alternatives that are granted when sent. The same key gives the same answer. Whoever serves at the
   * station can still book the slot that runs.
   */
  create: member
    .input(createBookingInput)
    .output(bookingAnswer)
    .mutation(async ({ ctx, input }) =>
      presentAnswer(
        await createBooking(ctx.app, ctx.actor, ctx.source, input),
        ctx.language,
        input.request.want.kind,
      ),
    ),

  /** One booking with its days, and what the caller may do with it. For its party and for those who run its station. */

  get: member
    .input(bookingId)
    .output(bookingView)
    .query(({ ctx, input }) => getBooking(ctx.app, ctx.actor, input.bookingId)),

  /** The latest first, of one party or of one station. */
  list: member
    .input(listBookingsInput)
    .output(bookingList)
    .query(({ ctx, input }) => listBookings(ctx.app, ctx.actor, input)),

  /** The answer that a change of a booking would get now, without the save. */
  quoteChange: member
    .input(quoteChangeInput)
    .output(changeAnswer)
    .query(({ ctx, input }) => presentChange(quoteChange(ctx.app, ctx.actor, input), ctx.language)),

  /**
   * Other days, times, places or numbers, as one whole: all of it or nothing. Giving back never waits; what asks for more may
   * wait as a change that is decided like a request, and the booking stays as it is meanwhile.
   */
  change: member
    .input(changeBookingInput)
    .output(changeAnswer)
    .mutation(async ({ ctx, input }) =>
      presentChange(await changeBooking(ctx.app, ctx.actor, ctx.source, input), ctx.language),
    ),

  /** Gives back the whole stay or some of its days; what is over stays as it was. */
  cancel: member
    .input(cancelInput)
    .output(bookingView)
    .mutation(({ ctx, input }) => cancelBooking(ctx.app, ctx.actor, input)),

  /** Answers a return: the request waits for its decision again, until the same deadline. */
  complete: member
    .input(completeInput)
    .output(bookingView)
    .mutation(({ ctx, input }) => completeBooking(ctx.app, ctx.actor, input)),
});
