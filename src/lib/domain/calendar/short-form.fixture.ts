import { addDays, formatLocalDay } from '#lib/domain/time/local-day.ts';
import type { NoticeDay } from './notice-day.ts';

/** `off 05-01..05-05, work 05-09` of the year; another year's days carry it. */
export function shortFormOf(year: number, days: readonly NoticeDay[]): string {
  const runs: { change: string; from: NoticeDay; to: NoticeDay }[] = [];
  for (const day of days) {
    const run = runs.at(-1);
    if (run?.change === day.change && day.day === addDays(run.to.day, 1)) run.to = day;
    else runs.push({ change: day.change, from: day, to: day });
  }
  const label = ({ day }: NoticeDay) => formatLocalDay(day).replace(`${year}-`, '');
  return runs
    .map(({ change, from, to }) => `${change} ${label(from)}${from === to ? '' : `..${label(to)}`}`)
    .join(', ');
}
