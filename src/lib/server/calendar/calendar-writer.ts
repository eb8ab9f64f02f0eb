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

/** The first years of a calendar that is still empty, ascending. */
export async function insertFirstCalendarYears(
  { tables }: ConfigTransaction,
  years: readonly NewCalendarYear[],
): Promise<void> {
  const byDay = new Map<LocalDay, CalendarDayRow>();
  // A notice may speak of the December before, of which the notice of that year has spoken, too: the later year counts.
  for (const row of years.flatMap(daysOf)) byDay.set(row.localDay, row);
  await tables.calendarYear.createMany({
    data: years.map(({ year, source, notice, publishedAt }) => ({ year, source, notice, publishedAt })),
  });
  await tables.calendarDay.createMany({ data: [...byDay.values()] });
}

interface CalendarDayRow {
  readonly localDay: LocalDay;
  readonly noticeYear: number;
  readonly change: DayChange;
  readonly name: string;
}

function daysOf({ year, days }: NewCalendarYear): CalendarDayRow[] {
  return days.flatMap(({ day, change, name }) => {
    const localDay = parseLocalDay(day);
    return localDay === null ? [] : [{ localDay, noticeYear: year, change, name }];
  });
}

/** Publishes a year's days; a year that was published before is replaced as a whole. */
export async function replaceCalendarYear(
  { tables }: ConfigTransaction,
  published: NewCalendarYear,
): Promise<void> {
  const { year, source, notice, publishedAt } = published;
  const row = { year, source, notice, publishedAt };
  await tables.calendarYear.upsert({
    where: { year },
    create: row,
    update: row,
    select: { year: true },
  });
  await tables.calendarDay.deleteMany({ where: { noticeYear: year } });
  const named = daysOf(published);
  // What a later notice says of its December before stays.
  const spokenOf = { localDay: { in: named.map((day) => day.localDay) } };
  const later = await tables.calendarDay.findMany({
    where: { ...spokenOf, noticeYear: { gt: year } },
    select: { localDay: true },
  });
  const kept = new Set(later.map((day) => day.localDay));
  const rows = named.filter((day) => !kept.has(day.localDay));
  await tables.calendarDay.deleteMany({ where: { ...spokenOf, noticeYear: { lt: year } } });
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
