import { natureOf, type WorkingCalendar } from '#lib/domain/calendar/working-calendar.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import { addDays, type LocalDay } from '#lib/domain/time/local-day.ts';
import { localDayAt, type TimeZone } from '#lib/domain/time/time-zone.ts';
import { dayOf, isUnlicensedOn, servesOn, type CanteenDay } from './canteen-day.ts';
import type { CanteenTerms } from './canteen-terms.ts';

interface Where {
  readonly timeZone: TimeZone;
  readonly calendar: WorkingCalendar;
}

/**
 * The days of the window that have not been opened yet. A day of which nobody knows yet whether people work on it is not
 * opened, and nothing after it: unknown is never free.
 */
export function daysToOpen(
  terms: CanteenTerms,
  where: Where,
  opened: ReadonlyMap<LocalDay, CanteenDay>,
  now: Instant,
): CanteenDay[] {
  return servingDays(terms, where, now)
    .filter((day) => !opened.has(day))
    .map((day) => dayOf(terms, where.timeZone, day, now));
}

/**
 * The days that have been opened, under new terms. Where somebody has ordered, the sittings stay as they were told and
 * portions only grow; every other day is opened anew, and keeps its menu.
 */
export function daysUnderNewTerms(
  terms: CanteenTerms,
  where: Where,
  opened: ReadonlyMap<LocalDay, CanteenDay>,
  isOrdered: (day: LocalDay) => boolean,
  now: Instant,
): CanteenDay[] {
  const today = localDayAt(where.timeZone, now);
  return [...opened.values()]
    .filter(({ day }) => day >= today)
    .map((before) => {
      const after = dayOf(terms, where.timeZone, before.day, now);
      if (!isOrdered(before.day) && before.stopped === null) return { ...after, menu: before.menu };
      const sittings = before.sittings.map((one) => {
        const same = after.sittings.find(({ from, to }) => from === one.from && to === one.to);
        return { ...one, portions: Math.max(one.portions, same?.portions ?? 0) };
      });
      return { ...before, sittings };
    });
}

function servingDays(terms: CanteenTerms, { timeZone, calendar }: Where, now: Instant): LocalDay[] {
  const today = localDayAt(timeZone, now);
  const days: LocalDay[] = [];
  for (let day = today; day <= addDays(today, terms.windowDays); day = addDays(day, 1)) {
    if (natureOf(calendar, day).provisional) break;
    if (servesOn(terms, calendar, day) === 'serves' && !isUnlicensedOn(terms, day)) days.push(day);
  }
  return days;
}
