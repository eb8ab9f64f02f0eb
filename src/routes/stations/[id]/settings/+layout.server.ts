import { isGranted } from '#lib/server/access/actor.ts';
import { getRunStation } from '#lib/server/station/get-run-station.ts';
import { getStation } from '#lib/server/station/get-station.ts';
import { needSession } from '#lib/server/web-server/need-session.ts';
import { orErrorPage } from '#lib/server/web-server/page-refusal.ts';
import type { LayoutServerLoad } from './$types';

/** The station with what is set of it, for those who look behind it; all others are told that it is not their task. */
export const load: LayoutServerLoad = async (event) => {
  const { app } = event.locals;
  const actor = needSession(event);
  const { head, station } = await orErrorPage(event, async () => ({
    head: await getRunStation(app, actor, event.params.id, 'look-behind'),
    station: await getStation(app, actor, event.params.id),
  }));
  return {
    station,
    mayConfigure: isGranted(actor, 'configure', head),
    done: event.url.searchParams.has('done'),
  };
};
