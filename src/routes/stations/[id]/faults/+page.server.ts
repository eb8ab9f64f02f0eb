import { faultId, faultsInput, takeOutInput, type FaultTakenOut } from '#lib/schemas/fault.ts';
import { notFound } from '#lib/server/access/door-error.ts';
import { dismissFault } from '#lib/server/fault/dismiss-fault.ts';
import { listFaults } from '#lib/server/fault/list-faults.ts';
import { takeOutReported } from '#lib/server/fault/take-out-reported.ts';
import { DAYS_OUT_UNLESS_SAID } from '#lib/server/fault/take-place-out.ts';
import { needSession } from '#lib/server/web-server/need-session.ts';
import { orErrorPage } from '#lib/server/web-server/page-refusal.ts';
import { readForm } from '#lib/server/web-server/read-form.ts';
import { runHere } from '#lib/server/web-server/run-here.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = needSession(event);
  const { app } = event.locals;
  return orErrorPage(event, async () => {
    const input = faultsInput.safeParse({ stationId: event.params.id });
    if (!input.success) throw notFound();
    return {
      list: await listFaults(app, actor, input.data),
      now: app.now(),
      daysUsual: DAYS_OUT_UNLESS_SAID,
    };
  });
};

export const actions: Actions = {
  takeOut: async (event) => {
    const actor = needSession(event);
    const values = await readForm(event.request, ['faultId', 'days']);
    const done: { taken: FaultTakenOut | null } = { taken: null };
    const refused = await runHere(event, {
      schema: takeOutInput,
      input: { faultId: values.faultId, days: Number(values.days) },
      typed: { form: values.faultId, values },
      run: async (input) => {
        done.taken = await takeOutReported(event.locals.app, actor, input);
      },
    });
    return refused ?? done;
  },

  dismiss: async (event) => {
    const actor = needSession(event);
    const values = await readForm(event.request, ['faultId']);
    const refused = await runHere(event, {
      schema: faultId,
      input: values,
      typed: { form: values.faultId, values },
      run: (input) => dismissFault(event.locals.app, actor, input),
    });
    return refused ?? { dismissed: true };
  },
};
