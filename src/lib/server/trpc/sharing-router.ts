import { bookingId } from '#lib/schemas/booking-view.ts';
import { DONE, done } from '#lib/schemas/scalars.ts';
import {
  arriveInput,
  ownSeat,
  ownSeatInput,
  participantsView,
  removeParticipantInput,
  sharedLinkInput,
  sharedStay,
  shareMade,
  takeSeatInput,
} from '#lib/schemas/sharing.ts';
import { momentText } from '#lib/server/moment-text.ts';
import { arriveAtSeat } from '#lib/server/sharing/arrive-at-seat.ts';
import { endShare } from '#lib/server/sharing/end-share.ts';
import { leaveSeat } from '#lib/server/sharing/leave-seat.ts';
import { listParticipants } from '#lib/server/sharing/list-participants.ts';
import { removeParticipant } from '#lib/server/sharing/remove-participant.ts';
import { shareBooking } from '#lib/server/sharing/share-booking.ts';
import { takeSeat } from '#lib/server/sharing/take-seat.ts';
import { viewOwnSeat } from '#lib/server/sharing/view-own-seat.ts';
import { viewSharedStay } from '#lib/server/sharing/view-shared-stay.ts';
import { anyone, member, router } from './procedures.ts';

/** A stay that is shared by a link: each person who opens it takes one of its seats. */
export const sharingRouter = router({
  /**
   * Makes the link of a confirmed stay, for those who act for its party. It ends the link of before; who has a seat keeps
   * it. 409: a booking without seats, such as a room.
   */
  share: member
    .input(bookingId)
    .output(shareMade)
    .mutation(async ({ ctx, input }) => {
      const { token, until } = await shareBooking(ctx.app, ctx.actor, input.bookingId);
      return { link: `${ctx.origin}/shared/${token}`, until: momentText(until) };
    }),

  /** Ends the link; who has a seat keeps it. */
  end: member
    .input(bookingId)
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await endShare(ctx.app, ctx.actor, input.bookingId);
      return DONE;
    }),

  /** Who has which seat: for the party, and with numbers for those who serve at the station. */
  participants: member
    .input(bookingId)
    .output(participantsView)
    .query(({ ctx, input }) => listParticipants(ctx.app, ctx.actor, input.bookingId)),

  /** Takes somebody's seat back, for those who act for the party. They are out with their next request. */
  remove: member
    .input(removeParticipantInput)
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await removeParticipant(ctx.app, ctx.actor, input);
      return DONE;
    }),

  /** A shared stay for whoever holds its link. Unknown, ended and over are answered the same: not found. */
  get: anyone
    .input(sharedLinkInput)
    .output(sharedStay)
    .query(({ ctx, input }) => viewSharedStay(ctx.app, input)),

  /**
   * Takes a seat. `own` is a secret of the caller's making, 32 random bytes in base64url: under it the seat is seen and
   * given back, and the same call sent again changes nothing. 409: the seat is taken, all are, or the number has one. 429:
   * more than 120 in an hour from one network address.
   */
  take: anyone
    .input(takeSeatInput)
    .output(ownSeat)
    .mutation(async ({ ctx, input }) => {
      await takeSeat(ctx.app, input, ctx.address);
      return viewOwnSeat(ctx.app, input);
    }),

  /** One's own seat: where, when, and how to get in. Not found once it was given back or taken back. */
  seat: anyone
    .input(ownSeatInput)
    .output(ownSeat)
    .query(({ ctx, input }) => viewOwnSeat(ctx.app, input)),

  /**
   * Says for whoever has this seat that they are there, within the times of the station's rules. Saying it again changes
   * nothing. 409: nothing of it is today, it is too early or too late, or it was released (with the time to come).
   */
  arrive: anyone
    .input(arriveInput)
    .output(ownSeat)
    .mutation(async ({ ctx, input }) => {
      await arriveAtSeat(ctx.app, { own: input.own }, input.day);
      return viewOwnSeat(ctx.app, input);
    }),

  /** Gives one's own seat back, so that somebody else can take it. */
  leave: anyone
    .input(ownSeatInput)
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await leaveSeat(ctx.app, input);
      return DONE;
    }),
});
