import { readRules } from '#lib/components/settings/policy-form.ts';
import { removePolicyInput, setPolicyInput } from '#lib/schemas/policy.ts';
import { updateStationInput } from '#lib/schemas/station.ts';
import { listEffectivePolicies } from '#lib/server/policy/list-effective-policies.ts';
import { removePolicy } from '#lib/server/policy/remove-policy.ts';
import { setPolicy } from '#lib/server/policy/set-policy.ts';
import { updateStation } from '#lib/server/station/update-station.ts';
import { needSession } from '#lib/server/web-server/need-session.ts';
import { orErrorPage } from '#lib/server/web-server/page-refusal.ts';
import { readForm, readTexts } from '#lib/server/web-server/read-form.ts';
import { runForm } from '#lib/server/web-server/run-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { app } = event.locals;
  const policies = await orErrorPage(event, () => listEffectivePolicies(app, { stationId: event.params.id }));
  return { policies };
};

export const actions: Actions = {
  save: async (event) => {
    const { app } = event.locals;
    const actor = needSession(event);
    const values = await readTexts(event.request);
    return runForm(event, {
      schema: setPolicyInput,
      input: { stationId: event.params.id, kind: values['kind'], rules: readRules(values) },
      typed: { form: values['kind'] ?? '', values },
      run: (input) => setPolicy(app, actor, input),
      next: `${event.url.pathname}?done`,
    });
  },
  share: async (event) => {
    const { app } = event.locals;
    const actor = needSession(event);
    const values = await readForm(event.request, ['unverifiedShare']);
    const percent = values.unverifiedShare.trim();
    return runForm(event, {
      schema: updateStationInput,
      input: { stationId: event.params.id, unverifiedShare: percent === '' ? null : Number(percent) },
      typed: { form: 'share', values },
      run: (input) => updateStation(app, actor, input),
      next: `${event.url.pathname}?done`,
    });
  },
  reset: async (event) => {
    const { app } = event.locals;
    const actor = needSession(event);
    const values = await readForm(event.request, ['kind']);
    return runForm(event, {
      schema: removePolicyInput,
      input: { stationId: event.params.id, ...values },
      typed: { form: values.kind, values },
      run: (input) => removePolicy(app, actor, input),
      next: `${event.url.pathname}?done`,
    });
  },
};
