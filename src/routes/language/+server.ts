import { redirect } from '@sveltejs/kit';
import { LANGUAGES } from '#lib/messages/language.ts';
import { languageCookieOf } from '#lib/server/web-server/cookies.ts';
import { nextPath } from '#lib/server/web-server/next-path.ts';
import { readForm } from '#lib/server/web-server/read-form.ts';
import type { RequestHandler } from './$types';

/** Keeps the language that was chosen with the browser and goes back to the page; a language we do not have changes nothing. */
export const POST: RequestHandler = async ({ request, cookies, locals }) => {
  const form = await readForm(request, ['language', 'next']);
  const chosen = LANGUAGES.find((language) => language === form.language);
  if (chosen) languageCookieOf(cookies, locals.config).set(chosen);
  redirect(303, nextPath(form.next));
};
