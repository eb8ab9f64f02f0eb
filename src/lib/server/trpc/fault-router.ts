import {
  faultId,
  faultList,
  faultReported,
  faultsInput,
  faultTakenOut,
  reportFaultInput,
  takeOutInput,
} from '#lib/schemas/fault.ts';
import { DONE, done } from '#lib/schemas/scalars.ts';
import { dismissFault } from '#lib/server/fault/dismiss-fault.ts';
import { listFaults } from '#lib/server/fault/list-faults.ts';
import { reportFault } from '#lib/server/fault/report-fault.ts';
import { takeOutReported } from '#lib/server/fault/take-out-reported.ts';
import { member, router } from './procedures.ts';

/** What is broken. */
export const faultRouter = router({
  /**
   * Tells that something at a place is broken. Those who serve at its station take it out of use with it, and whoever is booked
   * there gets another place; what all others tell waits for them. Telling it again while it waits changes nothing.
   */
  report: member
    .input(reportFaultInput)
    .output(faultReported)
    .mutation(({ ctx, input }) => reportFault(ctx.app, ctx.actor, input)),

  /** What is reported at a station and waits for its people. */
  list: member
    .input(faultsInput)
    .output(faultList)
    .query(({ ctx, input }) => listFaults(ctx.app, ctx.actor, input)),

  /** Takes a place out of use that somebody has reported, and moves whoever is booked there. */
  takeOut: member
    .input(takeOutInput)
    .output(faultTakenOut)
    .mutation(({ ctx, input }) => takeOutReported(ctx.app, ctx.actor, input)),

  /** Answers a report of something that is in order: the place stays in use. */
  dismiss: member
    .input(faultId)
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await dismissFault(ctx.app, ctx.actor, input);
      return DONE;
    }),
});
