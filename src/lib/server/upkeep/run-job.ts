import type { JobName, JobOutcome } from '#lib/domain/upkeep/job-name.ts';
import { assertOfficer, type Actor } from '#lib/server/access/actor.ts';
import { DoorError } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { changeEvent } from '#lib/server/change-event.ts';
import { performJob } from './perform-job.ts';

/** Runs a job now and says how it went. Refused: one that is running, here or in another process. For officers. */
export async function runJob(app: App, actor: Actor, { name }: { name: JobName }): Promise<JobOutcome> {
  const districtId = assertOfficer(actor);
  const outcome = await performJob(app, name, { recorded: true });
  if (outcome === null) throw new DoorError('conflict', 'job-running');
  await app.engine.configure('upkeep.runNow', (transaction) =>
    transaction.record(
      changeEvent(app, actor, {
        subject: 'district',
        subjectId: districtId,
        action: 'job-run',
        facts: { job: name, outcome },
      }),
    ),
  );
  return outcome;
}
