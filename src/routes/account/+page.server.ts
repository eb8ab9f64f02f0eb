import { fail, redirect } from '@sveltejs/kit';
import { millisecondsOf } from '#lib/domain/time/instant.ts';
import type { Language } from '#lib/messages/language.ts';
import { OWN_ACCOUNT_TEXTS } from '#lib/messages/page-own-account-texts.ts';
import { changePasswordInput } from '#lib/schemas/account.ts';
import { DoorError } from '#lib/server/access/door-error.ts';
import { changePassword } from '#lib/server/account/change-password.ts';
import { viewAccount } from '#lib/server/account/view-account.ts';
import { listTokens } from '#lib/server/api-token/list-tokens.ts';
import { listSessions } from '#lib/server/session/list-sessions.ts';
import { deviceText } from '#lib/server/web-server/keep-session.ts';
import { sessionCookieOf } from '#lib/server/web-server/cookies.ts';
import { needSession } from '#lib/server/web-server/need-session.ts';
import { orErrorPage, refuseForm } from '#lib/server/web-server/page-refusal.ts';
import { fieldProblems, readForm } from '#lib/server/web-server/read-form.ts';
import type { Actions, PageServerLoad } from './$types';

type Typed = Record<'current' | 'password' | 'again', string>;

export const load: PageServerLoad = async (event) => {
  const { app, tokenHash } = event.locals;
  const actor = needSession(event);
  const account = await orErrorPage(event, () => viewAccount(app, actor));
  const { sessions } = await orErrorPage(event, () => listSessions(app, actor, tokenHash ?? Buffer.alloc(0)));
  const { tokens } = await orErrorPage(event, () => listTokens(app, actor));
  return {
    account,
    house: app.oidc?.name ?? null,
    sessions,
    tokens,
    now: app.now(),
    done: event.url.searchParams.has('done'),
  };
};

export const actions: Actions = {
  default: async (event) => {
    const { app, config, language } = event.locals;
    const actor = needSession(event);
    const values = await readForm(event.request, ['current', 'password', 'again']);
    const input = changePasswordInput.safeParse({ current: values.current, next: values.password });
    if (!input.success || values.again !== values.password) {
      const wrong = input.success ? {} : fieldProblems(language, input.error);
      return fail(400, { sentence: null, problems: problemsOf(language, values, wrong), typed: {} });
    }
    try {
      const from = { address: event.getClientAddress(), device: deviceText(event) };
      const opened = await changePassword(app, actor, input.data, from);
      sessionCookieOf(event.cookies, config).set(opened.token, millisecondsOf(opened.expiresAt));
    } catch (cause) {
      if (!(cause instanceof DoorError) || cause.reason !== 'wrong-credentials')
        return refuseForm(event, cause, {});
      const current = OWN_ACCOUNT_TEXTS[language].currentWrong;
      return fail(400, { sentence: null, problems: { current }, typed: {} });
    }
    redirect(303, '/account?done');
  },
};

/** By the names of the fields of the form; the second one is only looked at where the first one would do. */
function problemsOf(
  language: Language,
  values: Typed,
  { current, next }: Readonly<Record<string, string>>,
): Record<string, string> {
  const texts = OWN_ACCOUNT_TEXTS[language];
  const differ = next === undefined && values.again !== values.password;
  return {
    ...(current !== undefined && { current: values.current === '' ? texts.currentMissing : current }),
    ...(next !== undefined && { password: next }),
    ...(differ && { again: texts.passwordsDiffer }),
  };
}
