import { natureOf, type WorkingCalendar } from '#lib/domain/calendar/working-calendar.ts';
import { intervalsOf } from '#lib/domain/hours/day-intervals.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import type { Interval } from '#lib/domain/time/interval.ts';
import { addDays, weekdayOf, type LocalDay } from '#lib/domain/time/local-day.ts';
import { instantAt, type TimeZone } from '#lib/domain/time/time-zone.ts';
import type { CanteenTerms, Meal, TimeBefore } from './canteen-terms.ts';

/** 就餐时段: one meal time slot on one day. Minutes from midnight. */
export interface Sitting {
  readonly meal: Meal;
  readonly from: number;
  readonly to: number;
  /** Portions offered to others at the moment. */
  readonly portions: number;
  /** What comes on top when the surplus is opened; 0 once it is. */
  readonly surplus: number;
}

/** A day that has been opened: what was offered then stays, whatever the terms say later. */
export interface CanteenDay {
  readonly day: LocalDay;
  /** In order of time; none overlaps another. */
  readonly sittings: readonly Sitting[];
  readonly priceMinor: number;
  readonly menu: string;
  /** Orders are taken, changed and cancelled before this moment. */
  readonly cutOff: Instant;
  /** When what own people left is opened; null where that is done or never happens. */
  readonly surplusAt: Instant | null;
  /** Why nothing is served after all; null where it is. */
  readonly stopped: string | null;
}

/** One canteen with everything that an order is decided by. */
export interface Canteen {
  readonly resourceId: number;
  readonly publicId: string;
  readonly closureId: number;
  readonly providerId: number;
  readonly providerPublicId: string;
  readonly terms: CanteenTerms;
  /** The days that have been opened. On a day that is not among them nothing is offered. */
  readonly days: ReadonlyMap<LocalDay, CanteenDay>;
}

export type ServesOn = 'serves' | 'weekly' | 'holiday';

/** Whether the canteen cooks on a day, by its days of the week or by the working calendar. */
export function servesOn({ days }: CanteenTerms, calendar: WorkingCalendar, day: LocalDay): ServesOn {
  const { workday, mark } = natureOf(calendar, day);
  if (days === 'workdays') {
    if (workday) return 'serves';
    return mark === 'off' ? 'holiday' : 'weekly';
  }
  if (mark === 'off') return 'holiday';
  return days.includes(weekdayOf(day)) ? 'serves' : 'weekly';
}

/** True where the food licence has run out by this day: nothing is offered then, whoever forgot to say so. */
export function isUnlicensedOn({ licence }: CanteenTerms, day: LocalDay): boolean {
  return day > licence.until;
}

/** What the terms offer on a day; `now` tells whether its surplus is open already. */
export function dayOf(terms: CanteenTerms, zone: TimeZone, day: LocalDay, now: Instant): CanteenDay {
  const opens = terms.surplusOpens === null ? null : momentBefore(zone, day, terms.surplusOpens);
  const isOpen = opens !== null && opens <= now;
  const sittings = terms.periods.flatMap((period) => {
    const count = Math.floor((period.to - period.from) / period.sittingMinutes);
    const surplus = opens === null ? 0 : period.surplus;
    return Array.from({ length: count }, (_, index): Sitting => ({
      meal: period.meal,
      from: period.from + index * period.sittingMinutes,
      to: period.from + (index + 1) * period.sittingMinutes,
      portions: period.portions + (isOpen ? surplus : 0),
      surplus: isOpen ? 0 : surplus,
    }));
  });
  return {
    day,
    sittings: sittings.sort((a, b) => a.from - b.from),
    priceMinor: terms.priceMinor,
    menu: '',
    cutOff: momentBefore(zone, day, terms.cutOff),
    surplusAt: isOpen || sittings.every(({ surplus }) => surplus === 0) ? null : opens,
    stopped: null,
  };
}

/** The day with its surplus opened. */
export function withSurplus(day: CanteenDay): CanteenDay {
  const sittings = day.sittings.map((one) => ({ ...one, portions: one.portions + one.surplus, surplus: 0 }));
  return { ...day, sittings, surplusAt: null };
}

export function momentBefore(zone: TimeZone, day: LocalDay, { daysBefore, minute }: TimeBefore): Instant {
  return instantAt(zone, addDays(day, -daysBefore), minute);
}

/** Null where the clocks leave the sitting out. */
export function intervalOfSitting(
  zone: TimeZone,
  day: LocalDay,
  sitting: Pick<Sitting, 'from' | 'to'>,
): Interval | null {
  return intervalsOf(zone, day, [sitting])[0] ?? null;
}

/** What of the kitchen's most is not offered at a sitting: a claim of the house. */
export function keptBack(day: CanteenDay, sitting: Sitting, kitchenMax: number): number {
  return day.stopped === null ? Math.max(0, kitchenMax - sitting.portions) : kitchenMax;
}
