import { fail, type RequestEvent } from '@sveltejs/kit';
import { SIGN_IN_TEXTS } from '#lib/messages/page-sign-in-texts.ts';
import { codeRequestInput } from '#lib/schemas/account.ts';
import { requestCode } from '#lib/server/account/request-code.ts';
import { refuseForm } from './page-refusal.ts';
import { fieldProblems, readForm } from './read-form.ts';

/** The form that asks for a code, to sign in with or to set another password: every number gets the same answer. */
export async function askForCode(event: RequestEvent) {
  const { app, language } = event.locals;
  const { mobile } = await readForm(event.request, ['mobile']);
  const typed = { mobile, shared: false, step: 'request' } as const;
  const input = codeRequestInput.safeParse({ mobile });
  if (!input.success) {
    const missing = mobile.trim() === '' ? { mobile: SIGN_IN_TEXTS[language].mobileMissing } : {};
    const problems = { ...fieldProblems(language, input.error), ...missing };
    return fail(400, { sentence: null, problems, typed });
  }
  try {
    requestCode(app, input.data, event.getClientAddress());
  } catch (cause) {
    return refuseForm(event, cause, typed);
  }
  return { sent: true, sentence: null, problems: {}, typed };
}
