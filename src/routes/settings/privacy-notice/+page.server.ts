import { publishPrivacyNoticeInput } from '#lib/schemas/privacy.ts';
import { assertOfficer } from '#lib/server/access/actor.ts';
import { getPrivacyNotice } from '#lib/server/privacy/get-privacy-notice.ts';
import { publishPrivacyNotice } from '#lib/server/privacy/publish-privacy-notice.ts';
import { needSession } from '#lib/server/web-server/need-session.ts';
import { orErrorPage } from '#lib/server/web-server/page-refusal.ts';
import { readForm } from '#lib/server/web-server/read-form.ts';
import { runForm } from '#lib/server/web-server/run-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = needSession(event);
  return orErrorPage(event, async () => {
    assertOfficer(actor);
    const { version, chinese, english } = await getPrivacyNotice(event.locals.app, {});
    return { version, chinese, english, done: event.url.searchParams.has('done') };
  });
};

export const actions: Actions = {
  default: async (event) => {
    const actor = needSession(event);
    const values = await readForm(event.request, ['chinese', 'english', 'after']);
    return runForm(event, {
      schema: publishPrivacyNoticeInput,
      input: { ...values, after: Number(values.after) },
      typed: { form: 'publish', values },
      run: (input) => publishPrivacyNotice(event.locals.app, actor, input),
      next: '/settings/privacy-notice?done',
    });
  },
};
