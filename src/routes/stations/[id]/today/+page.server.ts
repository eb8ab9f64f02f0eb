import { redirect, type RequestEvent } from '@sveltejs/kit';
import { publicId } from '#lib/schemas/scalars.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import { notFound } from '#lib/server/access/door-error.ts';
import { viewToday } from '#lib/server/today/view-today.ts';
import { lookedCookie } from '#lib/server/web-server/looked-cookie.ts';
import { needSession } from '#lib/server/web-server/need-session.ts';
import { orErrorPage } from '#lib/server/web-server/page-refusal.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = needSession(event);
  const { app } = event.locals;
  return orErrorPage(event, async () => {
    const view = await viewToday(app, actor, {
      stationId: idOf(event.params.id),
      sinceMs: looked(event, actor).read(),
    });
    return { ...view, now: app.now() };
  });
};

export const actions: Actions = {
  /** From now on only what happens later is new to this reader, in this browser. */
  seen: async (event) => {
    const actor = needSession(event);
    const { app } = event.locals;
    await orErrorPage(event, () =>
      viewToday(app, actor, { stationId: idOf(event.params.id), sinceMs: null }),
    );
    looked(event, actor).set(app.nowMs());
    redirect(303, event.url.pathname);
  },
};

function idOf(text: string): string {
  if (!publicId.safeParse(text).success) throw notFound();
  return text;
}

function looked({ cookies, locals, url }: Pick<RequestEvent, 'cookies' | 'locals' | 'url'>, actor: Actor) {
  return lookedCookie(cookies, locals.config, { path: url.pathname, personId: actor.personPublicId });
}
