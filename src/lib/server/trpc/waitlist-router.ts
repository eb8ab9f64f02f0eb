import { bookingId, bookingView } from '#lib/schemas/booking-view.ts';
import { DONE, done } from '#lib/schemas/scalars.ts';
import {
  joinWaitlistInput,
  listStationWaitingInput,
  listWaitingInput,
  waitingId,
  waitingList,
  waitlistJoined,
} from '#lib/schemas/waitlist.ts';
import { presentAnswer } from '#lib/server/booking/present-answer.ts';
import { acceptOffer } from '#lib/server/waitlist/accept-offer.ts';
import { joinWaitlist } from '#lib/server/waitlist/join-waitlist.ts';
import { leaveWaitlist } from '#lib/server/waitlist/leave-waitlist.ts';
import { listStationWaiting } from '#lib/server/waitlist/list-station-waiting.ts';
import { listWaiting } from '#lib/server/waitlist/list-waiting.ts';
import { member, router } from './procedures.ts';

/** Waiting for what is full. */
export const waitlistRouter = router({
  /**
   * Gets in line. Once there is enough for all of it, it is held as a booking in the state `offered`, whoever asked is told,
   * and has until its deadline to accept; then the next in line has a turn. Who was passed over three times is held what there
   * is until it is complete. Waiting for the same twice is waiting once.
   */
  join: member
    .input(joinWaitlistInput)
    .output(waitlistJoined)
    .mutation(async ({ ctx, input }) => {
      const joined = await joinWaitlist(ctx.app, ctx.actor, ctx.source, input);
      if (joined.outcome === 'waiting')
        return { outcome: joined.outcome, waiting: [...joined.waiting], answer: null };
      const { kind } = input.request.want;
      return {
        outcome: joined.outcome,
        waiting: [],
        answer: presentAnswer(joined.answer, ctx.language, kind),
      };
    }),

  /** What a party waits for and what is offered to it, with its place in line. */
  list: member
    .input(listWaitingInput)
    .output(waitingList)
    .query(({ ctx, input }) => ({ waiting: listWaiting(ctx.app, ctx.actor, input) })),

  /** Who waits at a station, in the order of the turns. */
  queue: member
    .input(listStationWaitingInput)
    .output(waitingList)
    .query(({ ctx, input }) => ({ waiting: listStationWaiting(ctx.app, ctx.actor, input) })),

  /** Gets out of line, and gives up what is held of it. What is offered as a whole is given up with `booking.cancel`. */
  leave: member
    .input(waitingId)
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await leaveWaitlist(ctx.app, ctx.actor, input);
      return DONE;
    }),

  /**
   * Takes an offer before its deadline, also one of a part, which ends the waiting for the rest; where the rules want a decision, it
   * waits for that from then on. Refused: house rules that have to be accepted first.
   */
  accept: member
    .input(bookingId)
    .output(bookingView)
    .mutation(({ ctx, input }) => acceptOffer(ctx.app, ctx.actor, input)),
});
