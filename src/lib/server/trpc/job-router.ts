import { jobList, ranJob, runJobInput } from '#lib/schemas/job.ts';
import { nothing } from '#lib/schemas/scalars.ts';
import { listJobs } from '#lib/server/upkeep/list-jobs.ts';
import { runJob } from '#lib/server/upkeep/run-job.ts';
import { member, router } from './procedures.ts';

/** What the program does by itself, for officers. */
export const jobRouter = router({
  /** Every job with when it ran last, how that went, and when it runs next. */
  list: member
    .input(nothing)
    .output(jobList)
    .query(({ ctx }) => listJobs(ctx.app, ctx.actor)),

  /** Runs one now. Refused: one that is running, here or in another process. */
  run: member
    .input(runJobInput)
    .output(ranJob)
    .mutation(async ({ ctx, input }) => ({ outcome: await runJob(ctx.app, ctx.actor, input) })),
});
