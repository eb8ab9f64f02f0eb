import { z } from 'zod';
import { JOB_NAMES, JOB_OUTCOMES } from '#lib/domain/upkeep/job-name.ts';
import { moment } from './scalars.ts';

export const jobList = z.strictObject({
  jobs: z.array(
    z.strictObject({
      name: z.enum(JOB_NAMES),
      /** Between two runs. */
      everySeconds: z.int(),
      /** Null where it has not run yet. What runs often is recorded once a minute. */
      lastAt: moment.nullable(),
      tookMs: z.int().nullable(),
      outcome: z.enum(JOB_OUTCOMES).nullable(),
      /** What went wrong, for whoever runs the server; empty where nothing did. */
      problem: z.string(),
      /** When it is due; null where it runs every few seconds or has not run yet. */
      nextAt: moment.nullable(),
    }),
  ),
});
export type JobList = z.infer<typeof jobList>;

export const runJobInput = z.strictObject({ name: z.enum(JOB_NAMES) });
export const ranJob = z.strictObject({ outcome: z.enum(JOB_OUTCOMES) });
