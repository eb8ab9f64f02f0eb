import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { doorMessage } from '#lib/messages/door-messages.ts';
import { INVITATION_TEXTS } from '#lib/messages/page-account-texts.ts';
import { acceptInput } from '#lib/schemas/account.ts';
import { acceptInvitation } from '#lib/server/account/accept-invitation.ts';
import { findInvitation } from '#lib/server/account/find-invitation.ts';
import { deviceText, keepSession } from '#lib/server/web-server/keep-session.ts';
import { orErrorPage, refuseForm } from '#lib/server/web-server/page-refusal.ts';
import { fieldProblems, readForm } from '#lib/server/web-server/read-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
  invited: await invitedPerson(event, event.params.token),
});

export const actions: Actions = {
  default: async (event) => {
    const { app, language } = event.locals;
    await invitedPerson(event, event.params.token);
    const { password, again } = await readForm(event.request, ['password', 'again']);
    const input = acceptInput.safeParse({ password, token: event.params.token });
    if (!input.success)
      return fail(400, { sentence: null, problems: fieldProblems(language, input.error), typed: {} });
    if (again !== password) {
      return fail(400, {
        sentence: null,
        problems: { again: INVITATION_TEXTS[language].passwordsDiffer },
        typed: {},
      });
    }
    try {
      const seat = { device: deviceText(event), shared: false };
      await keepSession(event, await acceptInvitation(app, input.data, seat), '');
    } catch (cause) {
      return refuseForm(event, cause, {});
    }
    redirect(303, '/');
  },
};

/** The name of the person who was invited. Looking at the link does not use it. */
async function invitedPerson(event: RequestEvent, token: string): Promise<string> {
  const found = await orErrorPage(event, () => findInvitation(event.locals.app, token));
  return (
    found?.personName ??
    error(404, { message: doorMessage(event.locals.language, 'link-invalid'), page: 'link-over' })
  );
}
