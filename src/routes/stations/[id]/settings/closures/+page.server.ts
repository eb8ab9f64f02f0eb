import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { yearOf } from '#lib/domain/time/local-day.ts';
import { OFFICE_TIME_ZONE } from '#lib/domain/time/office-time-zone.ts';
import { localDayAt } from '#lib/domain/time/time-zone.ts';
import { CLOSURE_PLAN_TEXTS } from '#lib/messages/page-closure-plan-texts.ts';
import {
  carryOutClosureInput,
  closureId,
  createClosureInput,
  planClosureInput,
  type ClosurePreview,
} from '#lib/schemas/closure.ts';
import { PAGE_SIZE_MAX, RESOURCES_PER_STATION_MAX } from '#lib/schemas/limits.ts';
import { asDoorError } from '#lib/server/access/as-door-error.ts';
import { carryOutClosing } from '#lib/server/closure/carry-out-closing.ts';
import { countUrgentUse } from '#lib/server/closure/count-urgent-use.ts';
import { planClosing } from '#lib/server/closure/plan-closing.ts';
import { createClosure } from '#lib/server/closure/create-closure.ts';
import { endClosure } from '#lib/server/closure/end-closure.ts';
import { previewClosure } from '#lib/server/closure/preview-closure.ts';
import { listClosures } from '#lib/server/closure/list-closures.ts';
import { listResources } from '#lib/server/resource/list-resources.ts';
import { needSession } from '#lib/server/web-server/need-session.ts';
import { orErrorPage, refuseForm } from '#lib/server/web-server/page-refusal.ts';
import { readForm } from '#lib/server/web-server/read-form.ts';
import { problemsOf, runForm } from '#lib/server/web-server/run-form.ts';
import { z } from 'zod';
import type { Actions, PageServerLoad } from './$types';
import { readClosureForm } from './closure-form.server.ts';

/** How many days were in the way of what was just carried out, as the address says it. */
const movedText = z
  .string()
  .regex(/^\d{1,6}$/)
  .transform(Number);

export const load: PageServerLoad = async (event) => {
  const { app } = event.locals;
  const actor = needSession(event);
  const stationId = event.params.id;
  const { searchParams } = event.url;
  const toMove = searchParams.has('done') ? movedText.safeParse(searchParams.get('moved')) : null;
  return orErrorPage(event, async () => {
    const { closures } = await listClosures(app, actor, { stationId, limit: PAGE_SIZE_MAX });
    const { resources } = await listResources(app, actor, {
      stationId,
      state: 'in-service',
      limit: RESOURCES_PER_STATION_MAX,
    });
    const year = yearOf(localDayAt(OFFICE_TIME_ZONE, app.now()));
    const urgent = { year, ...(await countUrgentUse(app, { stationId })) };
    const places = resources.map(({ id, label }) => ({ id, label }));
    return { closures, urgent, places, moved: toMove?.data ?? null };
  });
};

/** What is to be planned, from the fields of the form or those that the plan sends again. */
async function readClosing(event: RequestEvent<{ id: string }>) {
  const { language } = event.locals;
  const read = await readClosureForm(event, event.params.id);
  if ('problems' in read) return { refused: fail(400, read) };
  const { typed, fingerprint } = read;
  const problems = { quantity: CLOSURE_PLAN_TEXTS[language].allOfIt };
  if ((typed.values['quantity'] ?? '').trim() !== '')
    return { refused: fail(400, { sentence: null, problems, typed }) };
  const input = planClosureInput.safeParse(read.input);
  if (!input.success) return { refused: fail(400, { ...problemsOf(language, input.error), typed }) };
  return { input: input.data, typed, fingerprint };
}

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
  /** Shows where everybody would go who is in the way, and moves nobody. */
  plan: async (event) => {
    const { app } = event.locals;
    const actor = needSession(event);
    const read = await readClosing(event);
    if ('refused' in read) return read.refused;
    const { input, typed } = read;
    try {
      const plan = await planClosing(app, actor, input);
      return { sentence: null, problems: {}, typed, plan, isChanged: false };
    } catch (cause) {
      return refuseForm(event, cause, typed);
    }
  },
  carryOut: async (event) => {
    const { app } = event.locals;
    const actor = needSession(event);
    const read = await readClosing(event);
    if ('refused' in read) return read.refused;
    const { typed, fingerprint } = read;
    const input = carryOutClosureInput.safeParse({ ...read.input, fingerprint });
    if (!input.success) return fail(400, { sentence: null, problems: {}, typed });
    let toMove = 0;
    try {
      const carried = await carryOutClosing(app, actor, input.data);
      if (carried.outcome === 'changed')
        return fail(409, { sentence: null, problems: {}, typed, plan: carried.plan, isChanged: true });
      ({ toMove } = carried);
    } catch (cause) {
      return refuseForm(event, cause, typed);
    }
    redirect(303, `${event.url.pathname}?done&moved=${toMove}`);
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
