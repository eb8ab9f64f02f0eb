import { redirect } from '@sveltejs/kit';
import { publicId } from '#lib/schemas/scalars.ts';
import { notFound } from '#lib/server/access/door-error.ts';
import { viewToday } from '#lib/server/today/view-today.ts';
import { lookedCookieOf, readLooked } from '#lib/server/web-server/looked-cookie.ts';
import { needSession } from '#lib/server/web-server/need-session.ts';
import { orErrorPage } from '#lib/server/web-server/page-refusal.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = needSession(event);
  const { app } = event.locals;
  const { id } = event.params;
  return orErrorPage(event, async () => {
    if (!publicId.safeParse(id).success) throw notFound();
    const view = await viewToday(app, actor, { stationId: id, since: readLooked(event.cookies, id) });
    return { ...view, now: app.now() };
  });
};

export const actions: Actions = {
  /** From now on only what happens later is new to this reader, on this device. */
  seen: async (event) => {
    const actor = needSession(event);
    const { app, config } = event.locals;
    const { id } = event.params;
    await orErrorPage(event, async () => {
      if (!publicId.safeParse(id).success) throw notFound();
      await viewToday(app, actor, { stationId: id, since: null });
    });
    lookedCookieOf(event.cookies, config, id).set(app.nowMs());
    redirect(303, event.url.pathname);
  },
};
