import { createResourceInput, resourceId, updateResourceInput } from '#lib/schemas/resource.ts';
import { RESOURCES_PER_STATION_MAX } from '#lib/schemas/limits.ts';
import { createResource } from '#lib/server/resource/create-resource.ts';
import { listResources } from '#lib/server/resource/list-resources.ts';
import { retireResource } from '#lib/server/resource/retire-resource.ts';
import { updateResource } from '#lib/server/resource/update-resource.ts';
import { needSession } from '#lib/server/web-server/need-session.ts';
import { orErrorPage } from '#lib/server/web-server/page-refusal.ts';
import { readForm } from '#lib/server/web-server/read-form.ts';
import { runForm } from '#lib/server/web-server/run-form.ts';
import { countOr, OWN_RULE_FIELDS, ownRuleOf } from '../own-rule-form.server.ts';
import { reactivateIn } from '../reactivate.server.ts';
import type { Actions, PageServerLoad } from './$types';

const PLACE_FIELDS = ['label', 'fits', 'capacity', 'features', ...OWN_RULE_FIELDS] as const;

export const load: PageServerLoad = async (event) => {
  const { app } = event.locals;
  const actor = needSession(event);
  const stationId = event.params.id;
  const placesIn = async (state: 'in-service' | 'retired') => {
    const input = { stationId, state, limit: RESOURCES_PER_STATION_MAX };
    const { resources } = await listResources(app, actor, input);
    return resources.filter((one) => one.kind !== 'desk');
  };
  return orErrorPage(event, async () => ({
    places: await placesIn('in-service'),
    retired: await placesIn('retired'),
  }));
};

export const actions: Actions = {
  add: async (event) => {
    const { app } = event.locals;
    const actor = needSession(event);
    const values = await readForm(event.request, ['kind', ...PLACE_FIELDS]);
    const { kind, label, fits, capacity, features } = values;
    const units = kind === 'area' || kind === 'bay' ? { capacity: Number(capacity) } : {};
    const own = ownRuleOf(values);
    const place = { kind, label, fits: countOr(fits), features: featuresOf(features), own, ...units };
    return runForm(event, {
      schema: createResourceInput,
      input: { stationId: event.params.id, ...place },
      typed: { form: 'add', values },
      run: (input) => createResource(app, actor, input),
      next: `${event.url.pathname}?done`,
    });
  },
  save: async (event) => {
    const { app } = event.locals;
    const actor = needSession(event);
    const values = await readForm(event.request, ['resourceId', ...PLACE_FIELDS]);
    const { label, fits, capacity, features } = values;
    const units = capacity === '' ? {} : { capacity: Number(capacity) };
    const own = ownRuleOf(values);
    const place = { label, fits: countOr(fits), features: featuresOf(features), own, ...units };
    return runForm(event, {
      schema: updateResourceInput,
      input: { resourceId: values.resourceId, ...place },
      typed: { form: values.resourceId, values },
      run: (input) => updateResource(app, actor, input),
      next: `${event.url.pathname}?done`,
    });
  },
  retire: async (event) => {
    const { app } = event.locals;
    const actor = needSession(event);
    const values = await readForm(event.request, ['resourceId']);
    return runForm(event, {
      schema: resourceId,
      input: values,
      typed: { form: 'service', values },
      run: (input) => retireResource(app, actor, input),
      next: `${event.url.pathname}?done`,
    });
  },
  reactivate: reactivateIn('service'),
};

function featuresOf(text: string): string[] {
  return text
    .split(/[,，、;；\n]/u)
    .map((one) => one.trim())
    .filter((one) => one !== '');
}
