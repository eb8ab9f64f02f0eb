import {
  addDays,
  formatLocalDay,
  localDayOf,
  localDayParts,
  weekdayOf,
  type LocalDay,
  type Weekday,
} from '#lib/domain/time/local-day.ts';
import type { WhenDays } from '#lib/domain/request/booking-request.ts';
import type { AskingChoice, DayChoice } from './asking-choice.ts';
import { ruleOfRhythm } from './rhythm.ts';

/** The usual choices in days of the calendar: first and last day, both included. */
export interface DaySpan {
  readonly from: LocalDay;
  readonly to: LocalDay;
}

/** The days that a choice means today; null for one that says its days itself. A week is Monday to Sunday; this one begins today, or tomorrow where today has begun. */
export function spanOfChoice(choice: DayChoice, today: LocalDay, hasBegun: boolean): DaySpan | null {
  const monday = addDays(today, 1 - weekdayOf(today));
  switch (choice) {
    case 'today':
      return { from: today, to: today };
    case 'tomorrow':
      return { from: addDays(today, 1), to: addDays(today, 1) };
    case 'this-week':
      return { from: restOfWeek(today, hasBegun, addDays(monday, 6)), to: addDays(monday, 6) };
    case 'next-week':
      return { from: addDays(monday, 7), to: addDays(monday, 13) };
    case 'next-month':
      return nextMonthOf(today);
    case 'range':
    case 'single':
    case 'rhythm':
      return null;
  }
}

/** From the first to the last workday of a span; null where it has none. */
export function workdaysOf({ from, to }: DaySpan, isWorkday: (day: LocalDay) => boolean): DaySpan | null {
  let [first, last] = [from, to];
  while (first <= last && !isWorkday(first)) first = addDays(first, 1);
  while (last >= first && !isWorkday(last)) last = addDays(last, -1);
  return first > last ? null : { from: first, to: last };
}

export type DaysProblem =
  'days-missing' | 'range-missing' | 'weekdays-missing' | 'single-missing' | 'rhythm-missing';

/** The days in the words of a request, or what is still missing. */
export function askedDays(
  choice: AskingChoice,
  today: LocalDay,
  hasBegun: boolean,
  /** The last day on which bookings are open. */
  lastDay: LocalDay = today,
): { days: WhenDays } | { problem: DaysProblem } {
  if (choice.days === null) return { problem: 'days-missing' };
  const span = spanOfChoice(choice.days, today, hasBegun);
  if (span) {
    const [from, to] = [formatLocalDay(span.from), formatLocalDay(span.to)];
    return { days: from === to ? { list: [from] } : { from, to, on: 'workdays' } };
  }
  if (choice.days === 'single')
    return choice.single.length > 0 ? { days: { list: choice.single } } : { problem: 'single-missing' };
  if (choice.days === 'rhythm') {
    const days = ruleOfRhythm(choice.again, lastDay);
    return days ? { days } : { problem: 'rhythm-missing' };
  }
  const { from, to, on, weekdays } = choice;
  if (from === '' || to === '') return { problem: 'range-missing' };
  if (on !== 'weekdays') return { days: { from, to, on } };
  if (weekdays.length === 0) return { problem: 'weekdays-missing' };
  return { days: { from, to, on: weekdays.map(Number) as Weekday[] } };
}

function restOfWeek(today: LocalDay, hasBegun: boolean, sunday: LocalDay): LocalDay {
  return hasBegun && today < sunday ? addDays(today, 1) : today;
}

function nextMonthOf(today: LocalDay): DaySpan | null {
  const { year, month } = localDayParts(today);
  const first = monthStart(year, month + 1);
  const after = monthStart(year, month + 2);
  return first === null || after === null ? null : { from: first, to: addDays(after, -1) };
}

/** Null beyond the days that the program works with. */
function monthStart(year: number, month: number): LocalDay | null {
  return month > 12 ? localDayOf(year + 1, month - 12, 1) : localDayOf(year, month, 1);
}
