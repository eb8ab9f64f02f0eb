import { formatLocalDay } from '#lib/domain/time/local-day.ts';
import { OFFICE_TIME_ZONE } from '#lib/domain/time/office-time-zone.ts';
import { localDayAt } from '#lib/domain/time/time-zone.ts';
import type { LayoutServerLoad } from './$types';

/** Pages on which one signs in, or is about to: nobody wants to come back to them afterwards. */
const PASSED_ON_THE_WAY = /^\/(sign-in|sign-out|set-up|invitation)(\/|$)/;

export const load: LayoutServerLoad = ({ locals, url }) => {
  const here = url.pathname + url.search;
  return {
    language: locals.language,
    /** What a date without a year is near to. */
    today: formatLocalDay(localDayAt(OFFICE_TIME_ZONE, locals.app.now())),
    personName: locals.actor?.name ?? null,
    unread: locals.actor === null ? 0 : unreadOf(locals, locals.actor.personId),
    looksBehind: (locals.actor?.stationRoles.length ?? 0) + (locals.actor?.districtRoles.length ?? 0) > 0,
    plainHttp: locals.config.plainHttp,
    site: locals.site,
    largerType: locals.largerType,
    here,
    next: PASSED_ON_THE_WAY.test(url.pathname) ? (url.searchParams.get('next') ?? '/') : here,
  };
};

function unreadOf({ app }: App.Locals, personId: number): number {
  return app.engine.read((reader) => reader.unreadNotices(personId));
}
