import {
  addDays,
  LAST_YEAR,
  localDayOf,
  localDayParts,
  weekdayOf,
  type LocalDay,
} from '#lib/domain/time/local-day.ts';
import { SELECTION_SPAN_DAYS_MAX } from './day-selection.ts';
import type { RecurrenceRule } from './recurrence-rule.ts';

/**
 * How many candidates one expansion looks at: every day that a period gives, chosen or not, and one for a period that
 * gives none. So a rule that matches nothing stops too.
 */
export const RECURRENCE_CANDIDATES_MAX = 1000;

export type Expansion =
  | { readonly kind: 'days'; readonly days: readonly LocalDay[] }
  /** The rule goes on to a day that is too far from its start. */
  | { readonly kind: 'span-too-long'; readonly day: LocalDay }
  | { readonly kind: 'too-many-candidates' };

/** An inclusive stretch of days: one step of the rule's frequency. */
interface Period {
  readonly from: LocalDay;
  readonly to: LocalDay;
}

/**
 * The days of a rule that ends (it has COUNT or UNTIL), ascending. As RFC 5545 has it, BYSETPOS counts in the whole
 * period, days before `start` included, and parts that are not given are those of `start`. Only days that match count:
 * a `start` that does not is neither given nor counted. Days after LAST_YEAR do not exist.
 */
export function expandRecurrence(rule: RecurrenceRule, start: LocalDay): Expansion {
  // A count that exceeds the candidates cannot be reached within them.
  if (rule.count !== null && rule.count > RECURRENCE_CANDIDATES_MAX) return { kind: 'too-many-candidates' };
  const matches = matcherOf(rule, start);
  const farthest = addDays(start, SELECTION_SPAN_DAYS_MAX - 1);
  const days: LocalDay[] = [];
  let candidates = 0;
  for (let step = 0; ; step++) {
    const period = periodOf(rule, start, step);
    if (!period || (rule.until !== null && period.from > rule.until)) return { kind: 'days', days };
    const inPeriod = daysOf(period).filter(matches);
    candidates += Math.max(1, inPeriod.length);
    if (candidates > RECURRENCE_CANDIDATES_MAX) return { kind: 'too-many-candidates' };
    for (const day of atPositions(inPeriod, rule.bySetPos)) {
      if (day < start) continue;
      if (rule.until !== null && day > rule.until) return { kind: 'days', days };
      if (day > farthest) return { kind: 'span-too-long', day };
      days.push(day);
      if (days.length === rule.count) return { kind: 'days', days };
    }
  }
}

/** The step-th period of the rule, or null after the last year of the calendar. */
function periodOf(rule: RecurrenceRule, start: LocalDay, step: number): Period | null {
  const { year, month } = localDayParts(start);
  const distance = step * rule.interval;
  switch (rule.frequency) {
    case 'DAILY':
      return withinCalendar(addDays(start, distance), 1);
    case 'WEEKLY': {
      const intoWeek = (weekdayOf(start) - rule.weekStart + 7) % 7;
      return withinCalendar(addDays(start, distance * 7 - intoWeek), 7);
    }
    case 'MONTHLY': {
      const index = year * 12 + month - 1 + distance;
      return between(monthStart(index), monthStart(index + 1));
    }
    case 'YEARLY':
      return between(monthStart((year + distance) * 12), monthStart((year + distance + 1) * 12));
    default:
      return rule.frequency satisfies never;
  }
}

const LAST_DAY = localDayOf(LAST_YEAR, 12, 31) ?? (0 as LocalDay);

function withinCalendar(from: LocalDay, length: number): Period | null {
  return from > LAST_DAY ? null : { from, to: addDays(from, length - 1) };
}

/** The first day of a month counted from year 0; the one after the last year's is a day after LAST_DAY. */
function monthStart(index: number): LocalDay {
  return localDayOf(Math.floor(index / 12), (index % 12) + 1, 1) ?? addDays(LAST_DAY, 1);
}

function between(from: LocalDay, next: LocalDay): Period | null {
  return from < next ? { from, to: addDays(next, -1) } : null;
}

function daysOf({ from, to }: Period): LocalDay[] {
  return Array.from({ length: to - from + 1 }, (_, count) => addDays(from, count));
}

/** The chosen positions of an ascending list, ascending; all where none are given. */
function atPositions(days: readonly LocalDay[], positions: readonly number[] | null): readonly LocalDay[] {
  if (!positions) return days;
  const wanted = new Set(positions.map((position) => (position > 0 ? position - 1 : days.length + position)));
  return days.filter((_, at) => wanted.has(at));
}

/** Whether a day of a period is one of the rule's: its own parts, and those of `start` that stand in for missing ones. */
function matcherOf(rule: RecurrenceRule, start: LocalDay): (day: LocalDay) => boolean {
  const first = localDayParts(start);
  const namesDay = rule.byDay !== null || rule.byMonthDay !== null;
  const isByMonth = rule.frequency === 'MONTHLY' || rule.frequency === 'YEARLY';
  return (day) => {
    const { month, date } = localDayParts(day);
    if (rule.byMonth && !rule.byMonth.includes(month)) return false;
    if (rule.byMonthDay && !matchesMonthDay(day, rule.byMonthDay)) return false;
    if (rule.byDay) return rule.byDay.some((wanted) => isOrdinalWeekday(rule, day, wanted));
    if (rule.frequency === 'WEEKLY') return weekdayOf(day) === weekdayOf(start);
    if (namesDay || !isByMonth) return true;
    return (
      date === first.date && (rule.frequency === 'MONTHLY' || rule.byMonth !== null || month === first.month)
    );
  };
}

function matchesMonthDay(day: LocalDay, wanted: readonly number[]): boolean {
  const { year, month, date } = localDayParts(day);
  const length = monthStart(year * 12 + month) - monthStart(year * 12 + month - 1);
  return wanted.includes(date) || wanted.includes(date - length - 1);
}

/** The ordinal counts within the month, for a yearly rule without BYMONTH within the year. */
function isOrdinalWeekday(
  rule: RecurrenceRule,
  day: LocalDay,
  { weekday, ordinal }: { weekday: number; ordinal: number | null },
): boolean {
  if (weekdayOf(day) !== weekday) return false;
  if (ordinal === null) return true;
  const { year, month } = localDayParts(day);
  const isWithinYear = rule.frequency === 'YEARLY' && rule.byMonth === null;
  const from = monthStart(isWithinYear ? year * 12 : year * 12 + month - 1);
  const next = monthStart(isWithinYear ? (year + 1) * 12 : year * 12 + month);
  const fromStart = Math.floor((day - from) / 7) + 1;
  const fromEnd = -(Math.floor((next - 1 - day) / 7) + 1);
  return ordinal === fromStart || ordinal === fromEnd;
}
