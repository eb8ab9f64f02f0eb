import { redirect, type RequestEvent } from '@sveltejs/kit';
import type { Actor } from '#lib/server/access/actor.ts';

/** Who is signed in; whoever is not is asked to, and comes back to this very page. */
export function needSession({ locals, url }: Pick<RequestEvent, 'locals' | 'url'>): Actor {
  if (locals.actor) return locals.actor;
  return redirect(303, `/sign-in?next=${encodeURIComponent(url.pathname + url.search)}`);
}
