import { addDays, localDayOf, localDayParts, weekdayOf, type LocalDay } from '#lib/domain/time/local-day.ts';
import type { DateGroup, DateMention, DateSpan } from './notice-dates.ts';

/** The longest holiday that is believed, in days; a longer range is a misprint. */
export const NOTICE_RANGE_DAYS_MAX = 31;

/** What earlier dates of the same item say about one that leaves out its year or month. */
export interface DateContext {
  /** The year that the notice is for. */
  readonly year: number;
  /** The last date before; a bare 3日 is of its month. */
  readonly last: LocalDay | null;
  /** The item is about New Year: its December is the one before. */
  readonly isNewYear: boolean;
}

/**
 * The days of a group, or null where one of them does not exist, contradicts its weekday, has no month, lies outside
 * December before the year to December of the year, or ends before it starts.
 */
export function resolveGroup(group: DateGroup, context: DateContext): LocalDay[] | null {
  const days: LocalDay[] = [];
  let at = context;
  for (const span of group.spans) {
    const range = resolveSpan(span, at);
    if (!range) return null;
    for (let day = range.from; day <= range.to; day = addDays(day, 1)) days.push(day);
    at = { ...context, last: range.to };
  }
  return days;
}

function resolveSpan(span: DateSpan, context: DateContext): { from: LocalDay; to: LocalDay } | null {
  for (const from of candidatesOf(span.from, context)) {
    if (span.to === null) return { from, to: from };
    for (const to of candidatesOf(span.to, { ...context, last: from })) {
      if (from <= to && to - from < NOTICE_RANGE_DAYS_MAX) return { from, to };
    }
  }
  return null;
}

/** The days that a date can mean, the likelier one first; a weekday in words rules out those that disagree. */
function candidatesOf(mention: DateMention, context: DateContext): LocalDay[] {
  const last = context.last === null ? null : localDayParts(context.last);
  const month = mention.month ?? last?.month;
  if (month === undefined) return [];
  const years = mention.year !== null ? [mention.year] : yearsOf(mention, month, context);
  return years
    .map((year) => localDayOf(year, month, mention.date))
    .filter((day) => day !== null)
    .filter((day) => isInReach(day, context.year))
    .filter((day) => mention.weekday === null || weekdayOf(day) === mention.weekday);
}

function yearsOf(mention: DateMention, month: number, context: DateContext): number[] {
  const { year, last } = context;
  if (mention.month === null && last !== null) return [localDayParts(last).year];
  if (month !== 12) return [year];
  const februaryFirst = localDayOf(year, 2, 1);
  const isAroundNewYear =
    context.isNewYear || (last !== null && februaryFirst !== null && last < februaryFirst);
  return isAroundNewYear ? [year - 1, year] : [year, year - 1];
}

/** A year's notice speaks of that year and of the December before it. */
function isInReach(day: LocalDay, year: number): boolean {
  const parts = localDayParts(day);
  return parts.year === year || (parts.year === year - 1 && parts.month === 12);
}

/**
 * The days that are added to a holiday by extending it to `target`: those behind its last known day; where that is not
 * known but the words call the target a day of the first lunar month (正月初九), those from that month's first day, of
 * which every holiday of the season has been part. Null where neither is said.
 */
export function extendedDays(
  group: DateGroup,
  target: readonly LocalDay[],
  known: readonly LocalDay[],
): LocalDay[] | null {
  const [end, ...others] = target;
  if (end === undefined || others.length > 0) return null;
  const before = known.filter((day) => day < end && end - day <= NOTICE_RANGE_DAYS_MAX);
  const lunarDay = group.spans[0]?.from.springFestivalDay ?? null;
  if (before.length === 0 && lunarDay === null) return null;
  const first = before.length > 0 ? Math.max(...before) + 1 : end - (lunarDay ?? 1) + 1;
  return Array.from({ length: end - first + 1 }, (_, count) => addDays(end, count - (end - first)));
}
