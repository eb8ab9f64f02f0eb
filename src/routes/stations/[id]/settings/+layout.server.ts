import { isGranted } from '#lib/server/access/actor.ts';
import { listOutside } from '#lib/server/outside/list-outside.ts';
import { getRunStation } from '#lib/server/station/get-run-station.ts';
import { getStation } from '#lib/server/station/get-station.ts';
import { needSession } from '#lib/server/web-server/need-session.ts';
import { orErrorPage } from '#lib/server/web-server/page-refusal.ts';
import type { LayoutServerLoad } from './$types';

/** What is saved there may leave bookings outside of the hours. */
const TOUCHES_BOOKINGS: ReadonlySet<string> = new Set([
  '/stations/[id]/settings/hours',
  '/stations/[id]/settings/calendar',
]);

/** The station with what is set of it, for those who look behind it; all others are told that it is not their task. */
export const load: LayoutServerLoad = async (event) => {
  const { app } = event.locals;
  const actor = needSession(event);
  const { head, station } = await orErrorPage(event, async () => ({
    head: await getRunStation(app, actor, event.params.id, 'look-behind'),
    station: await getStation(app, actor, event.params.id),
  }));
  const done = event.url.searchParams.has('done');
  const touches = done && TOUCHES_BOOKINGS.has(event.route.id);
  return {
    station,
    mayConfigure: isGranted(actor, 'configure', head),
    done,
    /** Bookings that lie outside of the hours, once these were changed. */
    outside: touches ? (await listOutside(app, actor, { stationId: event.params.id })).bookings.length : 0,
  };
};
