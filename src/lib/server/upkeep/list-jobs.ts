import { JOB_NAMES, JOB_OUTCOMES, type JobName } from '#lib/domain/upkeep/job-name.ts';
import { instantFromMilliseconds } from '#lib/domain/time/instant.ts';
import type { JobList } from '#lib/schemas/job.ts';
import { assertOfficer, type Actor } from '#lib/server/access/actor.ts';
import type { App } from '#lib/server/app.ts';
import { readingFrom } from '#lib/server/config-source.ts';
import { momentText } from '#lib/server/moment-text.ts';
import { readJobRuns, type JobRunRow } from './job-reader.ts';
import { JOBS, ROWS } from './jobs.ts';

const MINUTE_MS = 60_000;

/** Everything that the program does by itself: when it ran last, how that went, and when it runs next. For officers. */
export async function listJobs(app: App, actor: Actor): Promise<JobList> {
  assertOfficer(actor);
  const runs = await readJobRuns(readingFrom(app));
  return { jobs: JOB_NAMES.map((name) => jobShown(name, runs.get(name))) };
}

function jobShown(name: JobName, run: JobRunRow | undefined): JobList['jobs'][number] {
  const everyMs = ROWS[JOBS[name].row];
  const started = millisecondsOf(run?.startedMs);
  const ended = millisecondsOf(run?.endedMs);
  return {
    name,
    everySeconds: everyMs / 1000,
    lastAt: started === null ? null : textOf(started),
    tookMs: started === null || ended === null ? null : Math.max(0, ended - started),
    outcome: JOB_OUTCOMES.find((known) => known === run?.outcome) ?? null,
    problem: run?.problem ?? '',
    nextAt: ended === null || everyMs < MINUTE_MS ? null : textOf(ended + everyMs),
  };
}

function textOf(milliseconds: number): string {
  return momentText(instantFromMilliseconds(milliseconds));
}

function millisecondsOf(kept: bigint | null | undefined): number | null {
  return kept === null || kept === undefined ? null : Number(kept);
}
