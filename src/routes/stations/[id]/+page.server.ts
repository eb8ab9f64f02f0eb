import { error } from '@sveltejs/kit';
import { MINUTES_PER_DAY } from '#lib/domain/time/instant.ts';
import { parseLocalDay } from '#lib/domain/time/local-day.ts';
import { packPlaces } from '#lib/components/schedule/packed-places.ts';
import { issueMessage } from '#lib/messages/issue-messages.ts';
import { dayInput, type DayInput } from '#lib/schemas/availability.ts';
import { notFound } from '#lib/server/access/door-error.ts';
import { viewDay } from '#lib/server/availability/view-day.ts';
import { readDayMark } from '#lib/server/availability/read-day-mark.ts';
import { orErrorPage } from '#lib/server/web-server/page-refusal.ts';
import { redirectToDays } from '#lib/server/web-server/typed-days.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { app, actor, language } = event.locals;
  redirectToDays(event, ['day']);
  /** The form of the date sends an empty one where nothing was chosen. */
  const day = event.url.searchParams.get('day') || undefined;
  const input = dayInput.safeParse({ stationId: event.params.id, ...(day !== undefined && { day }) });
  const wrongDay = input.error?.issues.find(({ path }) => path[0] === 'day');
  if (wrongDay) error(400, issueMessage(language, wrongDay));
  event.depends('hall:day');
  // Before the day is read: what changes in between is told as a change.
  const version = event.locals.dayMark ?? markOf(app, input.data);
  const { resources, ...hall } = await orErrorPage(event, () => {
    if (!input.success) throw notFound();
    return viewDay(app, actor, input.data);
  });
  const zoneIds = new Set(hall.zones.map(({ id }) => id));
  const byZone = Map.groupBy(resources, ({ kind, zoneId }) =>
    kind === 'desk' && zoneId !== null && zoneIds.has(zoneId) ? zoneId : null,
  );
  // Each as one text: it is taken apart faster than the same as data, and only where somebody asks for it.
  const packed = (zoneId: string | null): string => JSON.stringify(packPlaces(byZone.get(zoneId) ?? []));
  return {
    hall,
    /** Of each zone, in their order. */
    desks: hall.zones.map(({ id }) => packed(id)),
    /** Rooms, areas, counters and canteens, and desks that stand in no zone. */
    others: packed(null),
    version: version ?? '',
    at: minuteOf(event.url.searchParams.get('at')),
    view: viewOf(event.url.searchParams.get('view')),
  };
};

/** Null where no such hall or day is. */
function markOf(app: App.Locals['app'], input: DayInput | undefined): string | null {
  return input === undefined ? null : readDayMark(app, input.stationId, parseLocalDay(input.day ?? ''));
}

/** The seat map, unless the timeline is asked for. */
function viewOf(text: string | null): 'map' | 'timeline' {
  return text === 'timeline' ? text : 'map';
}

/** A minute of the day as the slider sends it; anything else is the whole day. */
function minuteOf(text: string | null): number | null {
  const minute = text === null || text === '' ? NaN : Number(text);
  return Number.isInteger(minute) && minute >= 0 && minute < MINUTES_PER_DAY ? minute : null;
}
