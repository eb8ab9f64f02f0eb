import { fail } from '@sveltejs/kit';
import { closureId, createClosureInput, type ClosurePreview } from '#lib/schemas/closure.ts';
import { PAGE_SIZE_MAX, RESOURCES_PER_STATION_MAX } from '#lib/schemas/limits.ts';
import { asDoorError } from '#lib/server/access/as-door-error.ts';
import { createClosure } from '#lib/server/closure/create-closure.ts';
import { endClosure } from '#lib/server/closure/end-closure.ts';
import { previewClosure } from '#lib/server/closure/preview-closure.ts';
import { listClosures } from '#lib/server/closure/list-closures.ts';
import { listResources } from '#lib/server/resource/list-resources.ts';
import { needSession } from '#lib/server/web-server/need-session.ts';
import { orErrorPage, refuseForm } from '#lib/server/web-server/page-refusal.ts';
import { readForm } from '#lib/server/web-server/read-form.ts';
import { problemsOf, runForm } from '#lib/server/web-server/run-form.ts';
import type { Actions, PageServerLoad } from './$types';
import { readClosureForm } from './closure-form.server.ts';

export const load: PageServerLoad = async (event) => {
  const { app } = event.locals;
  const actor = needSession(event);
  const stationId = event.params.id;
  return orErrorPage(event, async () => {
    const { closures } = await listClosures(app, actor, { stationId, limit: PAGE_SIZE_MAX });
    const { resources } = await listResources(app, actor, {
      stationId,
      state: 'in-service',
      limit: RESOURCES_PER_STATION_MAX,
    });
    return { closures, places: resources.map(({ id, label }) => ({ id, label })) };
  });
};

export const actions: Actions = {
  add: async (event) => {
    const { app } = event.locals;
    const actor = needSession(event);
    const read = await readClosureForm(event, event.params.id);
    if ('problems' in read) return fail(400, read);
    const shown: { preview: ClosurePreview | null } = { preview: null };
    const answer = await runForm(event, {
      schema: createClosureInput,
      ...read,
      run: async (input) => {
        try {
          await createClosure(app, actor, input);
        } catch (cause) {
          // Whoever is told that bookings are in the way sees whose they are.
          if (asDoorError(cause)?.reason === 'closure-booked')
            shown.preview = await previewClosure(app, actor, input);
          throw cause;
        }
      },
      next: `${event.url.pathname}?done`,
    });
    return fail(answer.status, { ...answer.data, ...shown });
  },
  /** Shows whom it would affect and closes nothing. */
  preview: async (event) => {
    const { app, language } = event.locals;
    const actor = needSession(event);
    const read = await readClosureForm(event, event.params.id);
    if ('problems' in read) return fail(400, read);
    const { typed } = read;
    const input = createClosureInput.safeParse(read.input);
    if (!input.success) return fail(400, { ...problemsOf(language, input.error), typed });
    try {
      const preview = await previewClosure(app, actor, input.data);
      return { sentence: null, problems: {}, typed, preview };
    } catch (cause) {
      return refuseForm(event, cause, typed);
    }
  },
  end: async (event) => {
    const { app } = event.locals;
    const actor = needSession(event);
    const values = await readForm(event.request, ['closureId']);
    return runForm(event, {
      schema: closureId,
      input: values,
      typed: { form: 'end', values },
      run: (input) => endClosure(app, actor, input),
      next: `${event.url.pathname}?done`,
    });
  },
};
