import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { doorMessage } from '#lib/messages/door-messages.ts';
import { SIGN_IN_TEXTS } from '#lib/messages/page-sign-in-texts.ts';
import type { Language } from '#lib/messages/language.ts';
import { signInInput } from '#lib/schemas/account.ts';
import { resumeSession, type PausedSession } from '#lib/server/account/resume-session.ts';
import { SHARED_PAUSE_MINUTES } from '#lib/server/account/session-length.ts';
import { signIn } from '#lib/server/account/sign-in.ts';
import { deviceText, keepSession } from '#lib/server/web-server/keep-session.ts';
import { nextPath } from '#lib/server/web-server/next-path.ts';
import { refuseForm } from '#lib/server/web-server/page-refusal.ts';
import { fieldProblems, readForm } from '#lib/server/web-server/read-form.ts';
import type { Actions, PageServerLoad } from './$types';

/** What can come of signing in at another house. */
const OIDC_PROBLEMS = ['oidc-failed', 'oidc-unavailable', 'identity-unknown', 'identity-taken'] as const;

export const load: PageServerLoad = ({ locals, url }) => {
  const next = url.searchParams.get('next');
  if (locals.actor) redirect(303, nextPath(next));
  const goesOn = locals.paused !== null && !url.searchParams.has('other');
  const asked = OIDC_PROBLEMS.find((reason) => reason === url.searchParams.get('problem'));
  return {
    house: locals.app.oidc?.name ?? null,
    problem: asked === undefined ? null : doorMessage(locals.language, asked),
    nextPage: next,
    pausedName: goesOn ? locals.paused?.name : null,
    pauseMinutes: SHARED_PAUSE_MINUTES,
  };
};

export const actions: Actions = {
  default: async (event) => {
    const { app, language, paused } = event.locals;
    const form = await readForm(event.request, ['mobile', 'password', 'shared', 'resume']);
    if (paused && form.resume !== '') return resume(event, paused, form.password);
    const shared = form.shared !== '';
    const typed = { mobile: form.mobile, shared };
    const input = signInInput.safeParse({ mobile: form.mobile, password: form.password, shared });
    if (!input.success) {
      const problems = { ...fieldProblems(language, input.error), ...missingFields(language, form) };
      return fail(400, { sentence: null, problems, typed });
    }
    try {
      const seat = { device: deviceText(event), shared };
      const opened = await signIn(app, input.data, event.getClientAddress(), seat);
      await keepSession(event, opened, opened.personId);
    } catch (cause) {
      return refuseForm(event, cause, typed);
    }
    redirect(303, nextPath(event.url.searchParams.get('next')));
  },
};

/** After a pause on a shared computer only the password is asked for, of the person who is signed in. */
async function resume(event: RequestEvent, paused: PausedSession, password: string) {
  const typed = { mobile: '', shared: true };
  if (password === '') {
    const problems: Record<string, string> = {
      password: SIGN_IN_TEXTS[event.locals.language].passwordMissing,
    };
    return fail(400, { sentence: null, problems, typed });
  }
  try {
    const from = { address: event.getClientAddress(), seat: { device: deviceText(event), shared: true } };
    const opened = await resumeSession(event.locals.app, paused, password, from);
    await keepSession(event, opened, paused.personPublicId);
  } catch (cause) {
    return refuseForm(event, cause, typed);
  }
  redirect(303, nextPath(event.url.searchParams.get('next')));
}

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
