import { JOB_NAMES } from '#lib/domain/upkeep/job-name.ts';
import type { App } from '#lib/server/app.ts';
import { performJob } from './perform-job.ts';
import { JOBS, ROWS, type Row } from './jobs.ts';

/**
 * Runs the jobs, each row of them one after the other and never beside itself; the returned function ends it and gives the
 * leases back. A job that fails is logged and tried again.
 */
export function startSchedule(app: App): () => Promise<void> {
  const ends = (Object.keys(ROWS) as Row[]).map((row) => repeat(() => runRow(app, row), ROWS[row]));
  return async () => {
    for (const end of ends) end();
    await app.jobs.end();
  };
}

export function runHourly(app: App): Promise<void> {
  return runRow(app, 'hourly');
}

export function runEveryMinute(app: App): Promise<void> {
  return runRow(app, 'minutely');
}

async function runRow(app: App, row: Row): Promise<void> {
  for (const name of JOB_NAMES.filter((one) => JOBS[one].row === row)) {
    // The store may be closed while the jobs before it ran.
    if (!app.engine.isOpen()) return;
    try {
      await performJob(app, name);
    } catch (error) {
      app.log.error({ job: name, error: String(error) }, 'a job could not be run');
    }
  }
}

/** The pause begins when the work has ended. */
function repeat(work: () => Promise<void>, pauseMs: number): () => void {
  let timer: NodeJS.Timeout;
  let ended = false;
  const next = (): void => {
    timer = setTimeout(() => {
      void work().then(() => {
        if (!ended) next();
      });
    }, pauseMs).unref();
  };
  next();
  return () => {
    ended = true;
    clearTimeout(timer);
  };
}
