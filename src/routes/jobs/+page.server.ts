import { JOB_OUTCOMES } from '#lib/domain/upkeep/job-name.ts';
import { runJobInput } from '#lib/schemas/job.ts';
import { listJobs } from '#lib/server/upkeep/list-jobs.ts';
import { runJob } from '#lib/server/upkeep/run-job.ts';
import { needSession } from '#lib/server/web-server/need-session.ts';
import { orErrorPage } from '#lib/server/web-server/page-refusal.ts';
import { readForm } from '#lib/server/web-server/read-form.ts';
import { runForm } from '#lib/server/web-server/run-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { app } = event.locals;
  const actor = needSession(event);
  const list = await orErrorPage(event, () => listJobs(app, actor));
  const ran = JOB_OUTCOMES.find((known) => known === event.url.searchParams.get('ran')) ?? null;
  return { ...list, ran, now: app.now() };
};

export const actions: Actions = {
  run: async (event) => {
    const actor = needSession(event);
    const values = await readForm(event.request, ['name']);
    let outcome = 'done';
    return runForm(event, {
      schema: runJobInput,
      input: values,
      typed: { form: 'run', values },
      run: async (input) => {
        outcome = await runJob(event.locals.app, actor, input);
      },
      next: () => `${event.url.pathname}?ran=${outcome}`,
    });
  },
};
