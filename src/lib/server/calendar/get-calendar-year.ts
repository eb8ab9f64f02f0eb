import { formatLocalDay, localDayOf } from '#lib/domain/time/local-day.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import type { CalendarYearView } from '#lib/schemas/calendar.ts';
import { notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { readTogether } from '#lib/server/config-source.ts';
import { momentText } from '#lib/server/moment-text.ts';
import { findStation } from '#lib/server/station/station-reader.ts';
import { findPublishedAt, listChangedDays, listStationDays } from './calendar-reader.ts';

/** Days off and make-up days of a year, and what one station has decided otherwise. */
export async function getCalendarYear(
  app: App,
  { year, stationId }: { year: number; stationId?: string | undefined },
): Promise<CalendarYearView> {
  const first = localDayOf(year, 1, 1);
  const last = localDayOf(year, 12, 31);
  if (first === null || last === null) throw notFound();
  return readTogether(app, async (source) => {
    const station = stationId === undefined ? null : await findStation(source, stationId);
    if (stationId !== undefined && !station) throw notFound();
    const publishedAt = await findPublishedAt(source, year);
    const days = await listChangedDays(source, first, last);
    const stationDays = station ? await listStationDays(source, station.id, first, last) : [];
    return {
      year,
      published: publishedAt !== null,
      publishedAt: publishedAt === null ? null : momentText(publishedAt as Instant),
      days: days.map(({ day, change, name }) => ({ day: formatLocalDay(day), change, name: name ?? '' })),
      stationDays: stationDays.map(({ day, change }) => ({ day: formatLocalDay(day), change })),
    };
  });
}
