import {
  carryOutClosureInput,
  closureCarriedOut,
  closureCreated,
  closureId,
  closureList,
  closurePlan,
  closurePreview,
  createClosureInput,
  listClosuresInput,
  planClosureInput,
  urgentUse,
  urgentUseInput,
} from '#lib/schemas/closure.ts';
import { DONE, done } from '#lib/schemas/scalars.ts';
import { carryOutClosing } from '#lib/server/closure/carry-out-closing.ts';
import { createClosure } from '#lib/server/closure/create-closure.ts';
import { endClosure } from '#lib/server/closure/end-closure.ts';
import { countUrgentUse } from '#lib/server/closure/count-urgent-use.ts';
import { planClosing } from '#lib/server/closure/plan-closing.ts';
import { previewClosure } from '#lib/server/closure/preview-closure.ts';
import { listClosures } from '#lib/server/closure/list-closures.ts';
import { anyone, member, router } from './procedures.ts';

/** What a station keeps for itself: closures, maintenance, urgent use, reserves. For those who run it. */
export const closureRouter = router({
  /**
   * Closes the station, a zone, a resource or some of its units, for up to 366 days, from now on. Holds past their
   * deadline lapse. Refused: bookings or holds in the way (closure-booked, with their number); a time that is over; too many
   * closures, or places and days, at once; units of what has only one.
   */
  create: member
    .input(createClosureInput)
    .output(closureCreated)
    .mutation(({ ctx, input }) => createClosure(ctx.app, ctx.actor, input)),

  /**
   * Whom a closure would affect, before it is made: the bookings and holds in its way, with their party and the places and days of
   * theirs, 100 of them at most; nothing is written. Refused as the closure itself would be, but for those bookings.
   */
  preview: member
    .input(createClosureInput)
    .output(closurePreview)
    .query(({ ctx, input }) => previewClosure(ctx.app, ctx.actor, input)),

  /**
   * Where everybody would go who is in the way of a closure: other places of equal worth in the hall, else at another station of
   * the district, else displaced and first on the waitlist. Nothing is done.
   */
  plan: member
    .input(planClosureInput)
    .output(closurePlan)
    .query(({ ctx, input }) => planClosing(ctx.app, ctx.actor, input)),

  /**
   * Closes and moves everybody as the plan with this fingerprint says, and tells them. Where that plan is no longer true nothing
   * is done and the answer is the new one. A large one goes on day by day; `list` tells how far it is.
   */
  carryOut: member
    .input(carryOutClosureInput)
    .output(closureCarriedOut)
    .mutation(({ ctx, input }) => carryOutClosing(ctx.app, ctx.actor, input)),

  /** How often and for how long a station was taken for urgent official use this year: for everybody to see. */
  urgentUse: anyone
    .input(urgentUseInput)
    .output(urgentUse)
    .query(({ ctx, input }) => countUrgentUse(ctx.app, input)),

  /** The latest first, those that are over too; page by page. */
  list: member
    .input(listClosuresInput)
    .output(closureList)
    .query(({ ctx, input }) => listClosures(ctx.app, ctx.actor, input)),

  /**
   * Ends it now: what it would claim from this minute on is free again. A repair of one place is ended by whoever takes places
   * out of use there. Refused: one that was ended; to strangers it is not found.
   */
  end: member
    .input(closureId)
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await endClosure(ctx.app, ctx.actor, input);
      return DONE;
    }),
});
