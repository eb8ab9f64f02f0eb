import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { millisecondsOf } from '#lib/domain/time/instant.ts';
import { doorMessage } from '#lib/messages/door-messages.ts';
import { SET_UP_TEXTS } from '#lib/messages/page-account-texts.ts';
import { setUpInput } from '#lib/schemas/account.ts';
import { findInvitation } from '#lib/server/account/find-invitation.ts';
import { setUpDistrict } from '#lib/server/account/set-up-district.ts';
import { sessionCookieOf } from '#lib/server/web-server/cookies.ts';
import { orErrorPage, refuseForm } from '#lib/server/web-server/page-refusal.ts';
import { fieldProblems, readForm } from '#lib/server/web-server/read-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  await assertUsable(event, event.params.token);
};

export const actions: Actions = {
  default: async (event) => {
    const { app, config, language } = event.locals;
    await assertUsable(event, event.params.token);
    const { again, ...form } = await readForm(event.request, [
      'districtName',
      'name',
      'mobile',
      'password',
      'again',
    ]);
    const typed = { districtName: form.districtName, name: form.name, mobile: form.mobile };
    const input = setUpInput.safeParse({ ...form, token: event.params.token });
    if (!input.success)
      return fail(400, { sentence: null, problems: fieldProblems(language, input.error), typed });
    if (again !== form.password) {
      return fail(400, {
        sentence: null,
        problems: { again: SET_UP_TEXTS[language].passwordsDiffer },
        typed,
      });
    }
    try {
      const { token, expiresAt } = await setUpDistrict(app, input.data);
      sessionCookieOf(event.cookies, config).set(token, millisecondsOf(expiresAt));
    } catch (cause) {
      return refuseForm(event, cause, typed);
    }
    redirect(303, '/stations/new');
  },
};

/** Looking at the link does not use it. */
async function assertUsable(event: RequestEvent, token: string): Promise<void> {
  const found = await orErrorPage(event, () => findInvitation(event.locals.app, token));
  if (found?.personName !== null)
    error(404, { message: doorMessage(event.locals.language, 'link-invalid'), page: 'link-over' });
}
