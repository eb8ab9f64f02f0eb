import type { Instant } from '#lib/domain/time/instant.ts';
import type { App } from '#lib/server/app.ts';
import { forgetAnswers } from './forget-answers.ts';
import { retireClaims } from './retire-claims.ts';

const HOUR_MS = 60 * 60 * 1000;

/** Every job of the program stands here: a use-case with its moment as an argument, bounded, which may run twice. */
const HOURLY: readonly ((app: App, asOf: Instant) => Promise<void>)[] = [forgetAnswers, retireClaims];

/** Runs the jobs every hour, one after the other; the returned function ends it. A job that fails is logged and tried again. */
export function startSchedule(app: App): () => void {
  const timer = setInterval(() => void runHourly(app), HOUR_MS).unref();
  return () => {
    clearInterval(timer);
  };
}

export async function runHourly(app: App): Promise<void> {
  for (const job of HOURLY) {
    try {
      await job(app, app.now());
    } catch (error) {
      app.log.error({ job: job.name, error: String(error) }, 'a job failed');
    }
  }
}
