import { error, redirect } from '@sveltejs/kit';
import { doorMessage } from '#lib/messages/door-messages.ts';
import { nextPath } from '#lib/server/web-server/next-path.ts';
import { oidcCookie } from '#lib/server/web-server/oidc-cookie.ts';
import type { RequestHandler } from './$types';

/** Sends the browser to the other house. It changes nothing but a cookie of the browser's own. */
export const GET: RequestHandler = async ({ locals, url, cookies }) => {
  const { app, config, language, actor } = locals;
  const next = nextPath(url.searchParams.get('next'));
  if (actor) redirect(303, next);
  if (!app.oidc) error(404, { message: doorMessage(language, 'not-found') });
  const { url: away, trip } = await app.oidc.begin();
  oidcCookie(cookies, config).keep(app.roundTrips.keep({ trip, next, linksPersonId: null }));
  redirect(303, away);
};
