import type { WorkingCalendar } from '#lib/domain/calendar/working-calendar.ts';
import type { RequestRefusal } from '#lib/domain/refusal/refusal.ts';
import type { DaySelection, SelectedDays, SelectionProblem } from '#lib/domain/selection/day-selection.ts';
import { selectDays } from '#lib/domain/selection/select-days.ts';
import { parseLocalDay, type LocalDay } from '#lib/domain/time/local-day.ts';
import type { WhenDays } from './booking-request.ts';

/** The days that a request names, lists or rules, or the refusal of its selection. */
export function selectAskedDays(
  days: WhenDays,
  calendar: WorkingCalendar,
): SelectedDays | { readonly refusal: RequestRefusal } {
  const selected = selectDays(selectionOf(days), calendar);
  return selected.ok ? selected : { refusal: refusalOfSelection(selected) };
}

function selectionOf(days: WhenDays): DaySelection {
  if ('list' in days) return { kind: 'list', days: days.list.map(dayOf) };
  if ('rule' in days)
    return { kind: 'rule', rule: days.rule, start: dayOf(days.start), onlyWorkdays: days.onlyWorkdays };
  const on =
    typeof days.on === 'string'
      ? ({ kind: days.on } as const)
      : ({ kind: 'weekdays', weekdays: days.on } as const);
  return { kind: 'range', from: dayOf(days.from), to: dayOf(days.to), on };
}

function dayOf(text: string): LocalDay {
  const day = parseLocalDay(text);
  if (day === null) throw new RangeError(`not a day: ${text}`);
  return day;
}

function refusalOfSelection(problem: SelectionProblem): RequestRefusal {
  switch (problem.problem) {
    case 'reversed-range':
      return { code: 'reversed-range' };
    case 'no-days':
      return { code: 'no-days' };
    case 'duplicate-days':
      return { code: 'duplicate-days' };
    case 'too-many-days':
    case 'span-too-long':
      return { code: 'too-many-days', asked: problem.facts.count, limit: problem.facts.limit };
    case 'invalid-rule':
      return { code: 'invalid-rule', part: problem.facts.part };
    case 'endless-rule':
      return { code: 'endless-rule' };
    case 'too-many-candidates':
      return { code: 'rule-too-wide', limit: problem.facts.limit };
  }
}
