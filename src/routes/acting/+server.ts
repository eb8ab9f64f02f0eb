import { redirect } from '@sveltejs/kit';
import { actingFor } from '#lib/server/access/actor.ts';
import { actingCookieOf } from '#lib/server/web-server/cookies.ts';
import { needSession } from '#lib/server/web-server/need-session.ts';
import { nextPath } from '#lib/server/web-server/next-path.ts';
import { readForm } from '#lib/server/web-server/read-form.ts';
import type { RequestHandler } from './$types';

/** Keeps with the browser in whose name the person acts, and goes back to the page; a party that is not theirs changes nothing. */
export const POST: RequestHandler = async (event) => {
  const actor = needSession(event);
  const { party, next } = await readForm(event.request, ['party', 'next']);
  if (actingFor(actor, party)) actingCookieOf(event.cookies, event.locals.config).set(party);
  redirect(303, nextPath(next));
};
