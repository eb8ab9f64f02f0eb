import type { RequestEvent } from '@sveltejs/kit';
import { isSentByScript } from './prefer-page.ts';
import { readWholeForm } from './read-form.ts';

/** Where somebody signs in or out, or chooses a language: there is nothing to wait for. */
const NOT_HELD = /^\/(sign-in|sign-out|language|api|set-up|invitation|registration)(\/|$)/;
/** Passwords are typed again rather than kept, even for a while. */
const SECRET_FIELDS: ReadonlySet<string> = new Set(['password', 'again', 'current']);

/** A form that is sent after a pause on a shared computer: it is held, and the answer asks for the password. Null for all else. */
export async function holdForm({ request, locals, url, route }: RequestEvent): Promise<Response | null> {
  const { paused, heldForms } = locals;
  if (!paused || request.method !== 'POST' || route.id === null || NOT_HELD.test(url.pathname)) return null;
  const sent = [...(await readWholeForm(request))];
  const fields = sent.filter((field): field is [string, string] => typeof field[1] === 'string');
  const isHeld =
    fields.length === sent.length &&
    !fields.some(([name]) => SECRET_FIELDS.has(name)) &&
    heldForms.keep(paused.tokenHash, { path: url.pathname + url.search, fields });
  const location = `/sign-in?next=${encodeURIComponent(isHeld ? '/sign-in/held' : url.pathname)}`;
  // As SvelteKit answers a form that a script of the page has sent.
  if (isSentByScript(request)) return Response.json({ type: 'redirect', status: 303, location });
  return new Response(null, { status: 303, headers: { location } });
}
