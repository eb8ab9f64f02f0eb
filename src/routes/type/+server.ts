import { redirect } from '@sveltejs/kit';
import { typeCookieOf } from '#lib/server/web-server/cookies.ts';
import { nextPath } from '#lib/server/web-server/next-path.ts';
import { readForm } from '#lib/server/web-server/read-form.ts';
import type { RequestHandler } from './$types';

/** Keeps the size of type that was chosen with the browser and goes back to the page; another one changes nothing. */
export const POST: RequestHandler = async ({ request, cookies, locals }) => {
  const form = await readForm(request, ['type', 'next']);
  if (form.type === 'larger' || form.type === 'normal') typeCookieOf(cookies, locals.config).set(form.type);
  redirect(303, nextPath(form.next));
};
