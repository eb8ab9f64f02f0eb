import {
  arrival,
  arrivals,
  arrivalsEntered,
  arrivalsInput,
  checkInInput,
  checkInSeatInput,
  correctNoShowInput,
  deskDay,
  deskDayInput,
  enterArrivalsInput,
  noShowCorrected,
} from '#lib/schemas/attendance.ts';
import { DONE, done } from '#lib/schemas/scalars.ts';
import { checkInBooking } from '#lib/server/attendance/check-in-booking.ts';
import { correctNoShow } from '#lib/server/attendance/correct-no-show.ts';
import { enterArrivals } from '#lib/server/attendance/enter-arrivals.ts';
import { listArrivals } from '#lib/server/attendance/list-arrivals.ts';
import { viewDeskDay } from '#lib/server/attendance/view-desk-day.ts';
import { arriveAtSeat } from '#lib/server/sharing/arrive-at-seat.ts';
import { member, router } from './procedures.ts';

/** Coming, and staying away. */
export const attendanceRouter = router({
  /** What the caller's own parties have at a station today, and whether they can be checked in now. */
  mine: member
    .input(arrivalsInput)
    .output(arrivals)
    .query(({ ctx, input }) => listArrivals(ctx.app, ctx.actor, input)),

  /**
   * Says that a booking's people have come on one of its days. Saying it again changes nothing, and more may come later; those who
   * serve at the station are bound to no time of the day and put counts right. Refused: too early, too late, given back meanwhile.
   */
  checkIn: member
    .input(checkInInput)
    .output(arrival)
    .mutation(({ ctx, input }) => checkInBooking(ctx.app, ctx.actor, input)),

  /**
   * Says that oneself has come, for whoever has taken a seat of a shared stay under their number (`seats` of `mine`). Saying it
   * again changes nothing. Refused: too early, too late, given back meanwhile.
   */
  checkInSeat: member
    .input(checkInSeatInput)
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await arriveAtSeat(ctx.app, { personId: ctx.actor.personId, bookingId: input.bookingId }, input.day);
      return DONE;
    }),

  /** Who comes to a station on a day, with a search by name, pinyin initials or the last four digits of a number. */
  day: member
    .input(deskDayInput)
    .output(deskDay)
    .query(({ ctx, input }) => viewDeskDay(ctx.app, ctx.actor, input)),

  /** Types a sign-in sheet of the last days back in, each line by itself. */
  enter: member
    .input(enterArrivalsInput)
    .output(arrivalsEntered)
    .mutation(({ ctx, input }) => enterArrivals(ctx.app, ctx.actor, input)),

  /** Puts a no-show right with a reason: somebody came after all, or it does not count. */
  correctNoShow: member
    .input(correctNoShowInput)
    .output(noShowCorrected)
    .mutation(({ ctx, input }) => correctNoShow(ctx.app, ctx.actor, input)),
});
