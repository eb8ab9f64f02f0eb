import { closedParts } from '#lib/domain/hours/closed-parts.ts';
import { instantOf } from '#lib/domain/time/instant.ts';
import { lengthOf } from '#lib/domain/time/interval.ts';
import { yearOf } from '#lib/domain/time/local-day.ts';
import { localDayAt } from '#lib/domain/time/time-zone.ts';
import { notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { readingFrom } from '#lib/server/config-source.ts';
import { listUrgentUses } from './closure-reader.ts';

const MINUTES_PER_HOUR = 60;

/** Hours of this year in which a station, or part of it, was taken for urgent official use; until it was ended, where it was. */
export async function countUrgentUse(
  app: App,
  { stationId }: { stationId: string },
): Promise<{ hours: number; times: number }> {
  const hall = app.engine.read((reader) => app.halls.byPublicId(reader, stationId)?.hall);
  if (!hall) throw notFound();
  const year = yearOf(localDayAt(hall.timeZone, app.now()));
  const uses = await listUrgentUses(readingFrom(app), hall.id);
  const minutes = uses.map(({ times, endedAt }) =>
    closedParts(hall.timeZone, times, instantOf(0))
      .filter(({ day }) => yearOf(day) === year)
      .map(({ interval }) =>
        endedAt === null ? interval : { ...interval, to: instantOf(Math.min(interval.to, endedAt)) },
      )
      .filter(({ from, to }) => from < to)
      .reduce((sum, interval) => sum + lengthOf(interval), 0),
  );
  const counted = minutes.filter((one) => one > 0);
  return {
    hours: Math.round((counted.reduce((sum, one) => sum + one, 0) / MINUTES_PER_HOUR) * 10) / 10,
    times: counted.length,
  };
}
