import { fail, redirect } from '@sveltejs/kit';
import { CODE_SIGN_IN_TEXTS } from '#lib/messages/page-code-texts.ts';
import { SIGN_IN_TEXTS } from '#lib/messages/page-sign-in-texts.ts';
import { signInWithCodeInput } from '#lib/schemas/account.ts';
import { CODE_SENT_MINUTES } from '#lib/server/account/sign-in-code-limits.ts';
import { signInWithCode } from '#lib/server/account/sign-in-with-code.ts';
import { SHARED_PAUSE_MINUTES } from '#lib/server/account/session-length.ts';
import { askForCode } from '#lib/server/web-server/ask-for-code.ts';
import { deviceText, keepSession } from '#lib/server/web-server/keep-session.ts';
import { nextPath } from '#lib/server/web-server/next-path.ts';
import { refuseForm } from '#lib/server/web-server/page-refusal.ts';
import { fieldProblems, readForm } from '#lib/server/web-server/read-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => {
  const next = url.searchParams.get('next');
  if (locals.actor) redirect(303, nextPath(next));
  const sends = locals.app.channels.length > 0;
  const have = !sends || url.searchParams.has('have');
  return {
    house: locals.app.oidc?.name ?? null,
    nextPage: next,
    minutes: CODE_SENT_MINUTES,
    pauseMinutes: SHARED_PAUSE_MINUTES,
    sends,
    have,
  };
};

export const actions: Actions = {
  request: askForCode,

  enter: async (event) => {
    const { app, language } = event.locals;
    const { mobile, code, shared: ticked } = await readForm(event.request, ['mobile', 'code', 'shared']);
    const shared = ticked !== '';
    const typed = { mobile, shared, step: 'enter' } as const;
    const input = signInWithCodeInput.safeParse({ mobile, code, shared });
    if (!input.success) {
      const problems = {
        ...fieldProblems(language, input.error),
        ...(mobile.trim() === '' && { mobile: SIGN_IN_TEXTS[language].mobileMissing }),
        ...(code.trim() === '' && { code: CODE_SIGN_IN_TEXTS[language].codeMissing }),
      };
      return fail(400, { sentence: null, problems, typed });
    }
    try {
      const seat = { device: deviceText(event), shared };
      const opened = await signInWithCode(app, input.data, event.getClientAddress(), seat);
      await keepSession(event, opened, opened.personId);
    } catch (cause) {
      return refuseForm(event, cause, typed);
    }
    redirect(303, nextPath(event.url.searchParams.get('next')));
  },
};
