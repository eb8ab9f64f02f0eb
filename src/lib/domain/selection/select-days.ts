import { addDays, weekdayOf, yearOf, type LocalDay } from '#lib/domain/time/local-day.ts';
import { natureOf, type WorkingCalendar } from '#lib/domain/calendar/working-calendar.ts';
import {
  DAYS_PER_REQUEST_MAX,
  SELECTION_SPAN_DAYS_MAX,
  type DaySelection,
  type SelectedDays,
  type SelectionProblem,
} from './day-selection.ts';
import { expandRecurrence, RECURRENCE_CANDIDATES_MAX } from './expand-recurrence.ts';
import { parseRecurrenceRule } from './recurrence-rule.ts';

/**
 * The days that a selection names, or the first reason why it names none that can be asked for. Order of the reasons:
 * a list is empty, too long, has a day twice, spans too much; a range is reversed, spans too much, has no such day, has
 * too many; a rule is invalid, never ends, needs too many candidates or goes too far from its start, has no day, has
 * too many. A workday of a year that nobody has published follows Monday to Friday, and the year is named.
 */
export function selectDays(
  selection: DaySelection,
  calendar: WorkingCalendar,
): SelectedDays | SelectionProblem {
  switch (selection.kind) {
    case 'list':
      return selectList(selection.days);
    case 'range':
      return selectRange(selection, calendar);
    case 'rule':
      return selectByRule(selection, calendar);
    default:
      return selection satisfies never;
  }
}

function selectList(days: readonly LocalDay[]): SelectedDays | SelectionProblem {
  if (days.length > DAYS_PER_REQUEST_MAX) return tooManyDays(days.length);
  const distinct = [...new Set(days)].sort((a, b) => a - b);
  const [first, last] = [distinct[0], distinct.at(-1)];
  if (first === undefined || last === undefined) return noDays();
  if (distinct.length < days.length) {
    const twice = distinct.filter((day) => days.indexOf(day) !== days.lastIndexOf(day));
    return { ok: false, problem: 'duplicate-days', facts: { days: twice } };
  }
  if (last - first >= SELECTION_SPAN_DAYS_MAX) return spanTooLong(first, last);
  return { ok: true, days: distinct, workdayYearsProvisional: [] };
}

function selectRange(
  { from, to, on }: DaySelection & { kind: 'range' },
  calendar: WorkingCalendar,
): SelectedDays | SelectionProblem {
  if (to < from) return { ok: false, problem: 'reversed-range', facts: { from, to } };
  if (to - from >= SELECTION_SPAN_DAYS_MAX) return spanTooLong(from, to);
  const all = Array.from({ length: to - from + 1 }, (_, count) => addDays(from, count));
  switch (on.kind) {
    case 'workdays':
      return onWorkdays(all, calendar);
    case 'weekdays':
      return selected(all.filter((day) => on.weekdays.includes(weekdayOf(day))));
    case 'all':
      return selected(all);
    default:
      return on satisfies never;
  }
}

function selectByRule(
  { start, rule, onlyWorkdays }: DaySelection & { kind: 'rule' },
  calendar: WorkingCalendar,
): SelectedDays | SelectionProblem {
  const parsed = parseRecurrenceRule(rule);
  if (!parsed.ok) return { ok: false, problem: 'invalid-rule', facts: parsed.fault };
  if (parsed.rule.count === null && parsed.rule.until === null) {
    return { ok: false, problem: 'endless-rule', facts: {} };
  }
  const expansion = expandRecurrence(parsed.rule, start);
  switch (expansion.kind) {
    case 'too-many-candidates':
      return { ok: false, problem: 'too-many-candidates', facts: { limit: RECURRENCE_CANDIDATES_MAX } };
    case 'span-too-long':
      return spanTooLong(start, expansion.day);
    case 'days':
      return onlyWorkdays ? onWorkdays(expansion.days, calendar) : selected(expansion.days);
    default:
      return expansion satisfies never;
  }
}

/** A day that is left out as free relies on its year's calendar as much as one that is taken. */
function onWorkdays(days: readonly LocalDay[], calendar: WorkingCalendar): SelectedDays | SelectionProblem {
  const workdays: LocalDay[] = [];
  const provisional = new Set<number>();
  for (const day of days) {
    const nature = natureOf(calendar, day);
    if (nature.workday) workdays.push(day);
    if (nature.provisional) provisional.add(yearOf(day));
  }
  return selected(workdays, [...provisional]);
}

function selected(days: readonly LocalDay[], years: readonly number[] = []): SelectedDays | SelectionProblem {
  if (days.length === 0) return noDays();
  if (days.length > DAYS_PER_REQUEST_MAX) return tooManyDays(days.length);
  return { ok: true, days, workdayYearsProvisional: years };
}

function noDays(): SelectionProblem {
  return { ok: false, problem: 'no-days', facts: {} };
}

function tooManyDays(count: number): SelectionProblem {
  return { ok: false, problem: 'too-many-days', facts: { limit: DAYS_PER_REQUEST_MAX, count } };
}

function spanTooLong(from: LocalDay, to: LocalDay): SelectionProblem {
  const facts = { limit: SELECTION_SPAN_DAYS_MAX, count: to - from + 1, from, to };
  return { ok: false, problem: 'span-too-long', facts };
}
