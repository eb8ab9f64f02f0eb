import {
  canteenDaySet,
  canteenFiles,
  canteenFilesInput,
  canteenId,
  canteenList,
  canteenProposed,
  canteenView,
  decideCanteenInput,
  listCanteensInput,
  proposeCanteenInput,
  setCanteenDayInput,
} from '#lib/schemas/canteen.ts';
import { DONE, done } from '#lib/schemas/scalars.ts';
import { decideCanteen } from '#lib/server/canteen/decide-canteen.ts';
import { listCanteenFiles } from '#lib/server/canteen/list-canteen-files.ts';
import { listCanteens } from '#lib/server/canteen/list-canteens.ts';
import { proposeCanteen } from '#lib/server/canteen/propose-canteen.ts';
import { setCanteenDay } from '#lib/server/canteen/set-canteen-day.ts';
import { viewCanteen } from '#lib/server/canteen/view-canteen.ts';
import { anyone, member, router } from './procedures.ts';

/**
 * Canteens that enterprises open to their neighbours. Meals are ordered with `booking.create` and `want.kind` `canteen`:
 * portions at a sitting, whose times are the asked times.
 */
export const canteenRouter = router({
  /** The canteens near a station with what is left per sitting today and tomorrow. Refused: an unknown station. */
  list: anyone
    .input(listCanteensInput)
    .output(canteenList)
    .query(({ ctx, input }) => listCanteens(ctx.app, input)),

  /** One canteen with every day that may be ordered. Refused: one that is not approved or out of service. */
  get: anyone
    .input(canteenId)
    .output(canteenView)
    .query(({ ctx, input }) => viewCanteen(ctx.app, input)),

  /**
   * Lists a canteen of one's party, or changes it. A new one and changes that matter (name, place, marks, licence, days,
   * sittings, what the kitchen can do, who may come) wait for the station; the rest counts at once. Prices are minor units.
   * Refused: a name that is taken; orders that would not fit (over-booked).
   */
  propose: member
    .input(proposeCanteenInput)
    .output(canteenProposed)
    .mutation(({ ctx, input }) => proposeCanteen(ctx.app, ctx.actor, input)),

  /** Canteens of one's party with what waits, or those that wait at a station that one works at. */
  files: member
    .input(canteenFilesInput)
    .output(canteenFiles)
    .query(async ({ ctx, input }) => ({ canteens: await listCanteenFiles(ctx.app, ctx.actor, input) })),

  /**
   * Approves or declines what waits, by whoever runs the station. Refused: nothing waits (canteen-decided); a canteen of a
   * party of one's own; orders that would not fit (over-booked).
   */
  decide: member
    .input(decideCanteenInput)
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await decideCanteen(ctx.app, ctx.actor, input);
      return DONE;
    }),

  /**
   * Changes one day: price, menu, portions, a later cut-off, or that nothing is served. Where orders would lose their
   * portions it answers `needs-plan` and changes nothing; with `giveBack` those orders are given back and whoever made them
   * is told. Refused: a day that is over or not open.
   */
  setDay: member
    .input(setCanteenDayInput)
    .output(canteenDaySet)
    .mutation(({ ctx, input }) => setCanteenDay(ctx.app, ctx.actor, input)),
});
