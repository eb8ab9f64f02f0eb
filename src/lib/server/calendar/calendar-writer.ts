import { parseLocalDay } from '#lib/domain/time/local-day.ts';
import type { ConfigTransaction } from '#lib/server/engine/engine.ts';

export interface NewCalendarYear {
  readonly year: number;
  readonly source: string;
  readonly notice: string;
  readonly publishedAt: number;
  readonly days: readonly { readonly day: string; readonly change: 'off' | 'work'; readonly name: string }[];
}

/** Publishes a year's days; a year that was published before is replaced as a whole. */
export async function insertCalendarYear({ tables }: ConfigTransaction, { days, ...year }: NewCalendarYear): Promise<void> {
  await tables.calendarYear.upsert({ where: { year: year.year }, create: year, update: year, select: { year: true } });
  await tables.calendarDay.deleteMany({ where: { noticeYear: year.year } });
  const rows = days.flatMap(({ day, change, name }) => {
    const localDay = parseLocalDay(day);
    return localDay === null ? [] : [{ localDay, noticeYear: year.year, change, name }];
  });
  // A year's notice may speak of days of the December before, which an earlier notice has named: the later one counts.
  await tables.calendarDay.deleteMany({ where: { localDay: { in: rows.map((row) => row.localDay) } } });
  await tables.calendarDay.createMany({ data: rows });
}
