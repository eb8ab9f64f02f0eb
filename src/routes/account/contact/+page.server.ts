import { setContactInput } from '#lib/schemas/account.ts';
import { setContact } from '#lib/server/account/set-contact.ts';
import { viewContact } from '#lib/server/account/view-contact.ts';
import { needSession } from '#lib/server/web-server/need-session.ts';
import { orErrorPage } from '#lib/server/web-server/page-refusal.ts';
import { readForm } from '#lib/server/web-server/read-form.ts';
import { runForm } from '#lib/server/web-server/run-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = needSession(event);
  const contact = await orErrorPage(event, () => viewContact(event.locals.app, actor));
  return { contact, done: event.url.searchParams.has('done') };
};

export const actions: Actions = {
  default: async (event) => {
    const actor = needSession(event);
    const values = await readForm(event.request, ['email', 'language']);
    return runForm(event, {
      schema: setContactInput,
      input: values,
      typed: { form: 'contact', values },
      run: (input) => setContact(event.locals.app, actor, input),
      next: `${event.url.pathname}?done`,
    });
  },
};
