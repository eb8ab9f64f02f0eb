import { redirect } from '@sveltejs/kit';
import { signOut } from '#lib/server/account/sign-out.ts';
import { sessionCookieOf } from '#lib/server/web-server/cookies.ts';
import { orErrorPage } from '#lib/server/web-server/page-refusal.ts';
import type { Actions } from './$types';

export const actions: Actions = {
  default: async (event) => {
    const { app, config, tokenHash } = event.locals;
    if (tokenHash) await orErrorPage(event, () => signOut(app, tokenHash));
    sessionCookieOf(event.cookies, config).clear();
    redirect(303, '/sign-out');
  },
};
