import type { JobName, JobOutcome } from '#lib/domain/upkeep/job-name.ts';
import type { App } from '#lib/server/app.ts';
import type { RunOptions } from './job-runner.ts';
import { JOBS } from './jobs.ts';

/** Runs a job as of now. Null where it runs already, here or in another process. */
export function performJob(app: App, name: JobName, options: RunOptions = {}): Promise<JobOutcome | null> {
  return app.jobs.run(name, () => JOBS[name].run(app, app.now()), options);
}
