import { getRunStation } from '#lib/server/station/get-run-station.ts';
import { getStation } from '#lib/server/station/get-station.ts';
import { needSession } from '#lib/server/web-server/need-session.ts';
import { orErrorPage } from '#lib/server/web-server/page-refusal.ts';
import { shownOnce } from '#lib/server/web-server/shown-once.ts';
import type { PageServerLoad } from './$types';

/** Shows what to do next; the link for an invited manager is shown to who made it, once. */
export const load: PageServerLoad = async (event) => {
  const { app, config } = event.locals;
  const actor = needSession(event);
  const station = await orErrorPage(event, async () => {
    await getRunStation(app, actor, event.params.id);
    return getStation(app, actor, event.params.id);
  });
  return { station, link: shownOnce(event.cookies, config, event.url.pathname).take() };
};
