import { readRules } from '#lib/components/settings/policy-form.ts';
import { setPolicyInput } from '#lib/schemas/policy.ts';
import { assertOfficer } from '#lib/server/access/actor.ts';
import { listEffectivePolicies } from '#lib/server/policy/list-effective-policies.ts';
import { setPolicy } from '#lib/server/policy/set-policy.ts';
import { needSession } from '#lib/server/web-server/need-session.ts';
import { orErrorPage } from '#lib/server/web-server/page-refusal.ts';
import { readTexts } from '#lib/server/web-server/read-form.ts';
import { runForm } from '#lib/server/web-server/run-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = needSession(event);
  const policies = await orErrorPage(event, () => {
    assertOfficer(actor);
    return listEffectivePolicies(event.locals.app, {});
  });
  return { policies, done: event.url.searchParams.has('done') };
};

export const actions: Actions = {
  save: async (event) => {
    const actor = needSession(event);
    const values = await readTexts(event.request);
    return runForm(event, {
      schema: setPolicyInput,
      input: { kind: values['kind'], rules: readRules(values) },
      typed: { form: values['kind'] ?? '', values },
      run: (input) => setPolicy(event.locals.app, actor, input),
      next: `${event.url.pathname}?done`,
    });
  },
};
