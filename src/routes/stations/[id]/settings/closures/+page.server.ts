import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import type { z } from 'zod';
import { yearOf } from '#lib/domain/time/local-day.ts';
import { OFFICE_TIME_ZONE } from '#lib/domain/time/office-time-zone.ts';
import { localDayAt } from '#lib/domain/time/time-zone.ts';
import type { Language } from '#lib/messages/language.ts';
import { readClosureScope, readUnits } from '#lib/components/settings/closure-scope.ts';
import { issueList, issueMessage } from '#lib/messages/issue-messages.ts';
import { CLOSURES_TEXTS } from '#lib/messages/page-rules-texts.ts';
import {
  carryOutClosureInput,
  closureId,
  createClosureInput,
  planClosureInput,
} from '#lib/schemas/closure.ts';
import { PAGE_SIZE_MAX, RESOURCES_PER_STATION_MAX } from '#lib/schemas/limits.ts';
import { carryOutClosing } from '#lib/server/closure/carry-out-closing.ts';
import { countUrgentUse } from '#lib/server/closure/count-urgent-use.ts';
import { planClosing } from '#lib/server/closure/plan-closing.ts';
import { createClosure } from '#lib/server/closure/create-closure.ts';
import { endClosure } from '#lib/server/closure/end-closure.ts';
import { listClosures } from '#lib/server/closure/list-closures.ts';
import { listResources } from '#lib/server/resource/list-resources.ts';
import { needSession } from '#lib/server/web-server/need-session.ts';
import { orErrorPage, refuseForm } from '#lib/server/web-server/page-refusal.ts';
import { readForm } from '#lib/server/web-server/read-form.ts';
import { runForm } from '#lib/server/web-server/run-form.ts';
import { typedDays } from '#lib/server/web-server/typed-days.ts';
import type { Actions, PageServerLoad } from './$types';

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
    const year = yearOf(localDayAt(OFFICE_TIME_ZONE, app.now()));
    const urgent = { year, ...(await countUrgentUse(app, { stationId })) };
    return { closures, urgent, places: resources.map(({ id, label }) => ({ id, label })) };
  });
};

const PLAN_FIELDS = [
  'scope',
  'purpose',
  'from',
  'to',
  'timeFrom',
  'timeTo',
  'reason',
  'fingerprint',
] as const;

/** What is to be planned, from the fields of the form or those that the plan sends again. */
async function readClosing(event: RequestEvent<{ id: string }>) {
  const { language } = event.locals;
  const fields = typedDays(event, await readForm(event.request, PLAN_FIELDS), ['from', 'to']);
  const { fingerprint, ...values } = fields;
  const typed = { form: 'add', values: { ...values, preview: '1' } };
  const scope = readClosureScope(event.params.id, values.scope);
  const { purpose, reason, from, to, timeFrom, timeTo } = values;
  const time = timeFrom === '' && timeTo === '' ? null : { from: timeFrom, to: timeTo };
  const when = { from, to: to === '' ? from : to, time };
  const input = planClosureInput.safeParse({ ...scope, purpose, reason, when });
  if (input.success && scope !== null) return { ok: true, input: input.data, typed, fingerprint } as const;
  const refused = typedAgain(language, input.error, scope === null);
  return {
    ok: false,
    refused: fail(400, { sentence: null, problems: refused, typed: { form: 'add', values } }),
  } as const;
}

function typedAgain(
  language: Language,
  error: z.ZodError | undefined,
  lacksScope: boolean,
): Record<string, string> {
  if (lacksScope)
    return { scope: issueMessage(language, { code: 'invalid_value', message: '', path: ['scope'] }) };
  return Object.fromEntries(
    error ? issueList(language, error).map(({ path, message }) => [path, message]) : [],
  );
}

const FIELDS = ['scope', 'purpose', 'quantity', 'from', 'to', 'timeFrom', 'timeTo', 'reason'] as const;

export const actions: Actions = {
  add: async (event) => {
    const { app, language } = event.locals;
    const actor = needSession(event);
    const values = typedDays(event, await readForm(event.request, FIELDS), ['from', 'to']);
    const typed = { form: 'add', values };
    const scope = readClosureScope(event.params.id, values.scope);
    if (scope === null) {
      const issue = { code: 'invalid_value', message: '', path: ['scope'] };
      return fail(400, { sentence: null, problems: { scope: issueMessage(language, issue) }, typed });
    }
    const units = readUnits(values.quantity, values.scope);
    if (units === null) {
      const problems = { quantity: CLOSURES_TEXTS[language].quantityProblem };
      return fail(400, { sentence: null, problems, typed });
    }
    const { purpose, reason, from, to, timeFrom, timeTo } = values;
    const time = timeFrom === '' && timeTo === '' ? null : { from: timeFrom, to: timeTo };
    const when = { from, to: to === '' ? from : to, time };
    return runForm(event, {
      schema: createClosureInput,
      input: { ...scope, ...units, purpose, reason, when },
      typed,
      run: (input) => createClosure(app, actor, input),
      next: `${event.url.pathname}?done`,
    });
  },
  plan: async (event) => {
    const { app } = event.locals;
    const actor = needSession(event);
    const read = await readClosing(event);
    if (!read.ok) return read.refused;
    const { input, typed } = read;
    try {
      return {
        plan: await planClosing(app, actor, input),
        isChanged: false,
        sentence: null,
        problems: {},
        typed,
      };
    } catch (cause) {
      return refuseForm(event, cause, typed);
    }
  },
  carryOut: async (event) => {
    const { app } = event.locals;
    const actor = needSession(event);
    const read = await readClosing(event);
    if (!read.ok) return read.refused;
    const { typed, fingerprint } = read;
    const input = carryOutClosureInput.safeParse({ ...read.input, fingerprint });
    if (!input.success) return fail(400, { sentence: null, problems: {}, typed });
    try {
      const carried = await carryOutClosing(app, actor, input.data);
      if (carried.outcome === 'changed')
        return fail(409, { plan: carried.plan, isChanged: true, sentence: null, problems: {}, typed });
    } catch (cause) {
      return refuseForm(event, cause, typed);
    }
    redirect(303, `${event.url.pathname}?done`);
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
