import { isClosedTimeOver } from '#lib/domain/hours/closed-parts.ts';
import { MINUTES_PER_DAY, type Instant } from '#lib/domain/time/instant.ts';
import { formatClockTime } from '#lib/domain/time/clock-time.ts';
import { formatLocalDay } from '#lib/domain/time/local-day.ts';
import type { ClosureList } from '#lib/schemas/closure.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import { notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { readTogether } from '#lib/server/config-source.ts';
import { momentText } from '#lib/server/moment-text.ts';
import { getRunStation } from '#lib/server/station/get-run-station.ts';
import { findClosure, listClosureRows, type ListedClosure } from './closure-reader.ts';

export interface ListClosuresInput {
  readonly stationId: string;
  readonly after?: string | undefined;
  readonly limit: number;
}

/** All closures of a station, the latest first, for those who run it. */
export async function listClosures(
  app: App,
  actor: Actor,
  { stationId, after, limit }: ListClosuresInput,
): Promise<ClosureList> {
  const station = await getRunStation(app, actor, stationId, 'look-behind');
  const rows = await readTogether(app, async (source) => {
    const last = after === undefined ? null : await findClosure(source, after);
    if (after !== undefined && last?.station.id !== station.id) throw notFound();
    return listClosureRows(source, station.id, last?.id ?? null, limit + 1);
  });
  const page = rows.slice(0, limit);
  return {
    closures: page.map((row) => closureShown(row, station.timeZone, app.now())),
    next: rows.length > limit ? (page.at(-1)?.publicId ?? null) : null,
  };
}

function closureShown(row: ListedClosure, timeZone: string, now: Instant): ClosureList['closures'][number] {
  const { zone, resource, purpose, reason, quantity, times } = row;
  return {
    id: row.publicId,
    zone: zone && { id: zone.publicId, name: zone.name },
    resource: resource && { id: resource.publicId, label: resource.label },
    purpose,
    reason,
    quantity,
    from: formatLocalDay(times.from),
    to: formatLocalDay(times.to),
    time: times.time && {
      from: formatClockTime(times.time.from),
      to: formatClockTime(times.time.to > MINUTES_PER_DAY ? times.time.to - MINUTES_PER_DAY : times.time.to),
      nextDay: times.time.to > MINUTES_PER_DAY,
    },
    createdBy: row.createdByPerson.name,
    createdAt: momentText(row.createdAt as Instant),
    endedAt: row.endedAt === null ? null : momentText(row.endedAt as Instant),
    progress:
      row.toMove === 0 ? null : { moved: row.moved, toMove: row.toMove, done: row.carryFrom === null },
    over: row.endedAt !== null || isClosedTimeOver(timeZone, times, now),
  };
}
