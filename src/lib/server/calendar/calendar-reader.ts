import type { NoticeDay } from '#lib/domain/calendar/notice-day.ts';
import type { DayChange } from '#lib/domain/calendar/working-calendar.ts';
import type { LocalDay } from '#lib/domain/time/local-day.ts';
import type { ConfigSource } from '#lib/server/config-source.ts';

/** When the notice of the year was entered, or null. */
export async function findPublishedAt({ tables }: ConfigSource, year: number): Promise<number | null> {
  const row = await tables.calendarYear.findUnique({ where: { year }, select: { publishedAt: true } });
  return row?.publishedAt ?? null;
}

/** What the notices change from one day to another, ascending. */
export function listChangedDays(source: ConfigSource, from: LocalDay, to: LocalDay): Promise<NoticeDay[]> {
  return listDays(source, { localDay: { gte: from, lte: to } });
}

/** What the notice of a year changes: days of that year and of the December before, ascending. */
export function listDaysOfNotice(source: ConfigSource, noticeYear: number): Promise<NoticeDay[]> {
  return listDays(source, { noticeYear });
}

async function listDays(
  { tables }: ConfigSource,
  where: { noticeYear: number } | { localDay: { gte: number; lte: number } },
): Promise<NoticeDay[]> {
  const rows = await tables.calendarDay.findMany({
    where,
    orderBy: { localDay: 'asc' },
    select: { localDay: true, change: true, name: true },
  });
  return rows.map(({ localDay, change, name }) => ({
    day: localDay as LocalDay,
    change: change as DayChange,
    name: name === '' ? null : name,
  }));
}

export interface StationDay {
  readonly day: LocalDay;
  readonly change: DayChange;
}

/** What a station has decided for itself, ascending. */
export async function listStationDays(
  { tables }: ConfigSource,
  stationId: number,
  from: LocalDay,
  to: LocalDay,
): Promise<StationDay[]> {
  const rows = await tables.stationCalendarDay.findMany({
    where: { stationId, localDay: { gte: from, lte: to } },
    orderBy: { localDay: 'asc' },
    select: { localDay: true, change: true },
  });
  return rows.map(({ localDay, change }) => ({ day: localDay as LocalDay, change: change as DayChange }));
}

export function countStationDays(
  { tables }: ConfigSource,
  stationId: number,
  otherThan: LocalDay,
): Promise<number> {
  return tables.stationCalendarDay.count({ where: { stationId, localDay: { not: otherThan } } });
}
