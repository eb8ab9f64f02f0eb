import { faultId, faultsInput, takeOutInput, type FaultTakenOut } from '#lib/schemas/fault.ts';
import { closureId } from '#lib/schemas/closure.ts';
import { PAGE_SIZE_MAX } from '#lib/schemas/limits.ts';
import { notFound } from '#lib/server/access/door-error.ts';
import { endClosure } from '#lib/server/closure/end-closure.ts';
import { listClosures } from '#lib/server/closure/list-closures.ts';
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
    const list = await listFaults(app, actor, input.data);
    const { closures } = await listClosures(app, actor, { ...input.data, limit: PAGE_SIZE_MAX });
    return {
      list,
      repairs: closures.flatMap(({ id, resource, purpose, reason, from, to, over, createdAt }) => {
        if (over || resource === null || purpose !== 'maintenance') return [];
        // A report is answered right after its place was closed for it.
        const told = list.takenOut.filter(
          ({ place, takenOutAt }) => place.id === resource.id && takenOutAt >= createdAt,
        );
        return [{ id, resource, reason, from, to, pictures: told.flatMap(({ pictures }) => pictures) }];
      }),
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

  mended: async (event) => {
    const actor = needSession(event);
    const values = await readForm(event.request, ['closureId']);
    const refused = await runHere(event, {
      schema: closureId,
      input: values,
      typed: { form: values.closureId, values },
      run: (input) => endClosure(event.locals.app, actor, input),
    });
    return refused ?? { mended: true };
  },
};
