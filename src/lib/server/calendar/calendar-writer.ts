import type { DayChange } from '#lib/domain/calendar/working-calendar.ts';
import { parseLocalDay, type LocalDay } from '#lib/domain/time/local-day.ts';
import type { ConfigTransaction } from '#lib/server/engine/engine.ts';

export interface NewCalendarYear {
  readonly year: number;
  readonly source: string;
  readonly notice: string;
  readonly publishedAt: number;
  readonly days: readonly { readonly day: string; readonly change: 'off' | 'work'; readonly name: string }[];
}

/** Publishes a year's days; a year that was published before is replaced as a whole. */
export async function insertCalendarYear(
  { tables }: ConfigTransaction,
  { days, ...year }: NewCalendarYear,
): Promise<void> {
  await tables.calendarYear.upsert({
    where: { year: year.year },
    create: year,
    update: year,
    select: { year: true },
  });
  await tables.calendarDay.deleteMany({ where: { noticeYear: year.year } });
  const named = days.flatMap(({ day, change, name }) => {
    const localDay = parseLocalDay(day);
    return localDay === null ? [] : [{ localDay, noticeYear: year.year, change, name }];
  });
  // A notice may speak of the December before, of which the notice of that year has spoken, too: the later year counts.
  const spokenOf = { localDay: { in: named.map((row) => row.localDay) } };
  const later = await tables.calendarDay.findMany({
    where: { ...spokenOf, noticeYear: { gt: year.year } },
    select: { localDay: true },
  });
  const kept = new Set(later.map((row) => row.localDay));
  const rows = named.filter((row) => !kept.has(row.localDay));
  await tables.calendarDay.deleteMany({ where: { ...spokenOf, noticeYear: { lt: year.year } } });
  await tables.calendarDay.createMany({ data: rows });
}

export interface StationDayRow {
  readonly stationId: number;
  readonly localDay: LocalDay;
  readonly change: DayChange;
  readonly reason: string;
}

/** One per day; an earlier one of the day is replaced. */
export async function upsertStationDay({ tables }: ConfigTransaction, row: StationDayRow): Promise<void> {
  const { stationId, localDay, change, reason } = row;
  await tables.stationCalendarDay.upsert({
    where: { stationId_localDay: { stationId, localDay } },
    create: row,
    update: { change, reason },
    select: { localDay: true },
  });
}

/** False where the station has decided nothing for the day. */
export async function deleteStationDay(
  { tables }: ConfigTransaction,
  stationId: number,
  localDay: LocalDay,
): Promise<boolean> {
  const { count } = await tables.stationCalendarDay.deleteMany({ where: { stationId, localDay } });
  return count > 0;
}
