import { fail, redirect } from '@sveltejs/kit';
import { millisecondsOf } from '#lib/domain/time/instant.ts';
import { SIGN_IN_TEXTS } from '#lib/messages/page-sign-in-texts.ts';
import type { Language } from '#lib/messages/language.ts';
import { signInInput } from '#lib/schemas/account.ts';
import { signIn } from '#lib/server/account/sign-in.ts';
import { sessionCookieOf } from '#lib/server/web-server/cookies.ts';
import { nextPath } from '#lib/server/web-server/next-path.ts';
import { refuseForm } from '#lib/server/web-server/page-refusal.ts';
import { fieldProblems, readForm } from '#lib/server/web-server/read-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => {
  const next = url.searchParams.get('next');
  if (locals.actor) redirect(303, nextPath(next));
  return { nextPage: next };
};

export const actions: Actions = {
  default: async (event) => {
    const { app, config, language } = event.locals;
    const form = await readForm(event.request, ['mobile', 'password']);
    const typed = { mobile: form.mobile };
    const input = signInInput.safeParse(form);
    if (!input.success) {
      const problems = { ...fieldProblems(language, input.error), ...missingFields(language, form) };
      return fail(400, { sentence: null, problems, typed });
    }
    try {
      const { token, expiresAt } = await signIn(app, input.data, event.getClientAddress());
      sessionCookieOf(event.cookies, config).set(token, millisecondsOf(expiresAt));
    } catch (cause) {
      return refuseForm(event, cause, typed);
    }
    redirect(303, nextPath(event.url.searchParams.get('next')));
  },
};

function missingFields(
  language: Language,
  form: { mobile: string; password: string },
): Record<string, string> {
  const { mobileMissing, passwordMissing } = SIGN_IN_TEXTS[language];
  return {
    ...(form.mobile.trim() === '' && { mobile: mobileMissing }),
    ...(form.password === '' && { password: passwordMissing }),
  };
}
