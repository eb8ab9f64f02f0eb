import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { issueList } from '#lib/messages/issue-messages.ts';
import { PURPOSE_CHARACTERS_MAX } from '#lib/schemas/limits.ts';
import {
  completeRegistrationInput,
  registrationLinkInput,
  type RegistrationView,
} from '#lib/schemas/registration.ts';
import { notFound } from '#lib/server/access/door-error.ts';
import { completeRegistration } from '#lib/server/registration/complete-registration.ts';
import { enterAcceptedParty } from '#lib/server/registration/enter-accepted-party.ts';
import { viewRegistration } from '#lib/server/registration/view-registration.ts';
import { withdrawRegistration } from '#lib/server/registration/withdraw-registration.ts';
import { orErrorPage, refuseForm } from '#lib/server/web-server/page-refusal.ts';
import { readForm } from '#lib/server/web-server/read-form.ts';
import type { Actions, PageServerLoad } from './$types';

type Event = RequestEvent<{ link: string }>;

export const load: PageServerLoad = async (event) => {
  const registration = await viewOf(event);
  return {
    registration,
    address: `${event.url.origin}/registration/${event.params.link}`,
    made: event.url.searchParams.has('made'),
    now: event.locals.app.now(),
    purposeMax: PURPOSE_CHARACTERS_MAX,
  };
};

export const actions: Actions = {
  complete: async (event) => {
    await viewOf(event);
    const { name, creditCode, purpose } = await readForm(event.request, ['name', 'creditCode', 'purpose']);
    const typed = { name, creditCode, purpose };
    const input = completeRegistrationInput.safeParse({
      link: event.params.link,
      name,
      ...(creditCode.trim() !== '' && { creditCode }),
      ...(purpose.trim() !== '' && { purpose }),
    });
    if (!input.success) {
      const told = issueList(event.locals.language, input.error).toReversed();
      const problems = Object.fromEntries(told.map(({ path, message }) => [path, message]));
      return fail(400, { sentence: null, problems, typed });
    }
    return doing(event, typed, () => completeRegistration(event.locals.app, input.data));
  },

  withdraw: async (event) => {
    const { link } = event.params;
    await viewOf(event);
    return doing(event, NOTHING_TYPED, () => withdrawRegistration(event.locals.app, { link }));
  },

  enter: async (event) => {
    await viewOf(event);
    let token: string;
    try {
      token = await enterAcceptedParty(event.locals.app, { link: event.params.link });
    } catch (cause) {
      return refuseForm(event, cause, NOTHING_TYPED);
    }
    redirect(303, `/invitation/${token}`);
  },
};

const NOTHING_TYPED = { name: '', creditCode: '', purpose: '' };

/** A link that was never used is not found, however it is spelt. */
function viewOf(event: Event): Promise<RegistrationView> {
  return orErrorPage(event, () => {
    const input = registrationLinkInput.safeParse({ link: event.params.link });
    if (!input.success) throw notFound();
    return viewRegistration(event.locals.app, input.data);
  });
}

async function doing(event: Event, typed: typeof NOTHING_TYPED, run: () => Promise<void>) {
  try {
    await run();
  } catch (cause) {
    return refuseForm(event, cause, typed);
  }
  redirect(303, `/registration/${event.params.link}`);
}
