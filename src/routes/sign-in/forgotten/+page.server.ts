import { fail, redirect } from '@sveltejs/kit';
import { CODE_SIGN_IN_TEXTS } from '#lib/messages/page-code-texts.ts';
import { SIGN_IN_TEXTS } from '#lib/messages/page-sign-in-texts.ts';
import { OWN_ACCOUNT_TEXTS } from '#lib/messages/page-own-account-texts.ts';
import { resetPasswordInput } from '#lib/schemas/account.ts';
import { resetPassword } from '#lib/server/account/reset-password.ts';
import { CODE_SENT_MINUTES } from '#lib/server/account/sign-in-code-limits.ts';
import { askForCode } from '#lib/server/web-server/ask-for-code.ts';
import { deviceText, keepSession } from '#lib/server/web-server/keep-session.ts';
import { refuseForm } from '#lib/server/web-server/page-refusal.ts';
import { fieldProblems, readForm } from '#lib/server/web-server/read-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => {
  if (locals.actor) redirect(303, '/account');
  const sends = locals.app.channels.length > 0;
  return { minutes: CODE_SENT_MINUTES, sends, have: !sends || url.searchParams.has('have') };
};

export const actions: Actions = {
  request: askForCode,

  reset: async (event) => {
    const { app, language } = event.locals;
    const form = await readForm(event.request, ['mobile', 'code', 'password', 'again']);
    const { again, ...values } = form;
    const typed = { mobile: form.mobile, step: 'reset' } as const;
    const input = resetPasswordInput.safeParse(values);
    if (!input.success || again !== form.password) {
      const wrong = input.success ? {} : fieldProblems(language, input.error);
      const differ = wrong['password'] === undefined && again !== form.password;
      const problems = {
        ...wrong,
        ...(form.mobile.trim() === '' && { mobile: SIGN_IN_TEXTS[language].mobileMissing }),
        ...(form.code.trim() === '' && { code: CODE_SIGN_IN_TEXTS[language].codeMissing }),
        ...(differ && { again: OWN_ACCOUNT_TEXTS[language].passwordsDiffer }),
      };
      return fail(400, { sentence: null, problems, typed });
    }
    try {
      const seat = { device: deviceText(event), shared: false };
      const opened = await resetPassword(app, input.data, event.getClientAddress(), seat);
      await keepSession(event, opened, '');
    } catch (cause) {
      return refuseForm(event, cause, typed);
    }
    redirect(303, '/account?done');
  },
};
