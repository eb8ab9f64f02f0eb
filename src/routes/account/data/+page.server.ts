import { erasureConfirmed } from '#lib/schemas/privacy.ts';
import { erasePerson } from '#lib/server/privacy/erase-person.ts';
import { sessionCookieOf } from '#lib/server/web-server/cookies.ts';
import { needSession } from '#lib/server/web-server/need-session.ts';
import { readForm } from '#lib/server/web-server/read-form.ts';
import { runForm } from '#lib/server/web-server/run-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
  needSession(event);
  return {};
};

export const actions: Actions = {
  erase: async (event) => {
    const actor = needSession(event);
    const values = await readForm(event.request, ['confirmed']);
    return runForm(event, {
      schema: erasureConfirmed,
      input: values,
      typed: { form: 'erase', values },
      run: async () => {
        await erasePerson(event.locals.app, actor, {});
        sessionCookieOf(event.cookies, event.locals.config).clear();
      },
      next: '/privacy?erased',
    });
  },
};
