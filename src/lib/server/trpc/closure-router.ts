import {
  closureCreated,
  closureId,
  closureList,
  closurePreview,
  createClosureInput,
  listClosuresInput,
} from '#lib/schemas/closure.ts';
import { DONE, done } from '#lib/schemas/scalars.ts';
import { createClosure } from '#lib/server/closure/create-closure.ts';
import { endClosure } from '#lib/server/closure/end-closure.ts';
import { previewClosure } from '#lib/server/closure/preview-closure.ts';
import { listClosures } from '#lib/server/closure/list-closures.ts';
import { member, router } from './procedures.ts';

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

  /** The latest first, those that are over too; page by page. */
  list: member
    .input(listClosuresInput)
    .output(closureList)
    .query(({ ctx, input }) => listClosures(ctx.app, ctx.actor, input)),

  /** Ends it now: what it would claim from this minute on is free again. Refused: one that was ended; to strangers it is not found. */
  end: member
    .input(closureId)
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await endClosure(ctx.app, ctx.actor, input);
      return DONE;
    }),
});
