import { fail } from '@sveltejs/kit';
import { readClosureScope, readUnits } from '#lib/components/settings/closure-scope.ts';
import { issueMessage } from '#lib/messages/issue-messages.ts';
import { CLOSURES_TEXTS } from '#lib/messages/page-rules-texts.ts';
import { closureId, createClosureInput } from '#lib/schemas/closure.ts';
import { PAGE_SIZE_MAX, RESOURCES_PER_STATION_MAX } from '#lib/schemas/limits.ts';
import { createClosure } from '#lib/server/closure/create-closure.ts';
import { endClosure } from '#lib/server/closure/end-closure.ts';
import { listClosures } from '#lib/server/closure/list-closures.ts';
import { listResources } from '#lib/server/resource/list-resources.ts';
import { needSession } from '#lib/server/web-server/need-session.ts';
import { orErrorPage } from '#lib/server/web-server/page-refusal.ts';
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
    return { closures, places: resources.map(({ id, label }) => ({ id, label })) };
  });
};

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
