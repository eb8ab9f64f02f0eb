import type { RequestEvent } from '@sveltejs/kit';
import { reactivateInput } from '#lib/schemas/resource.ts';
import { reactivateResource } from '#lib/server/resource/reactivate-resource.ts';
import { needSession } from '#lib/server/web-server/need-session.ts';
import { readForm } from '#lib/server/web-server/read-form.ts';
import { runForm, type FormAnswer } from '#lib/server/web-server/run-form.ts';

/** The form that puts a place back into service, with another label where its own was given away; `form` is its name on the page. */
export function reactivateIn(form: string): (event: RequestEvent) => Promise<FormAnswer> {
  return async (event) => {
    const { app } = event.locals;
    const actor = needSession(event);
    const values = await readForm(event.request, ['resourceId', 'label']);
    return runForm(event, {
      schema: reactivateInput,
      input: { resourceId: values.resourceId, ...(values.label !== '' && { label: values.label }) },
      typed: { form, values },
      run: (input) => reactivateResource(app, actor, input),
      next: `${event.url.pathname}?done`,
    });
  };
}
