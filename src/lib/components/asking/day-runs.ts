import { addDays, formatLocalDay, parseLocalDay, type LocalDay } from '#lib/domain/time/local-day.ts';

/** Beyond two years nobody means single days, and an address should not make the page count for long. */
const DAYS_READ_MAX = 731;
const BETWEEN_RUNS = '.';
const WITHIN_RUN = '_';

/**
 * Days as an address carries them: runs of days one after the other, so that the workdays of a month are five words and
 * not twenty-three. 2026-12-01_2026-12-04.2026-12-07
 */
export function formatDayRuns(days: readonly string[]): string {
  return runsOf(days)
    .map(({ from, to }) =>
      from === to ? formatLocalDay(from) : `${formatLocalDay(from)}${WITHIN_RUN}${formatLocalDay(to)}`,
    )
    .join(BETWEEN_RUNS);
}

/** What it cannot read stays as it is: the request's own check tells what is wrong with it. */
export function parseDayRuns(text: string): string[] {
  const days: string[] = [];
  for (const run of text.split(BETWEEN_RUNS)) {
    if (run === '' || days.length >= DAYS_READ_MAX) continue;
    const [first = '', last = first] = run.split(WITHIN_RUN);
    const [from, to] = [parseLocalDay(first), parseLocalDay(last)];
    if (from === null || to === null || to < from) days.push(run);
    else
      for (let day = from; day <= to && days.length < DAYS_READ_MAX; day = addDays(day, 1))
        days.push(formatLocalDay(day));
  }
  return days;
}

export interface DayRun {
  readonly from: LocalDay;
  readonly to: LocalDay;
}

/** Ascending days joined where one follows the other; what is no day is left out. */
export function runsOf(days: readonly string[]): DayRun[] {
  const runs: DayRun[] = [];
  for (const text of [...days].sort()) {
    const day = parseLocalDay(text);
    if (day === null) continue;
    const last = runs.at(-1);
    if (last && day <= addDays(last.to, 1)) runs[runs.length - 1] = { from: last.from, to: day };
    else runs.push({ from: day, to: day });
  }
  return runs;
}
