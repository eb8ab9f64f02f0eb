import type { WorkingCalendar } from '#lib/domain/calendar/working-calendar.ts';
import type { RequestRefusal } from '#lib/domain/refusal/refusal.ts';
import type { WhenDays } from '#lib/domain/request/booking-request.ts';
import { selectAskedDays } from '#lib/domain/request/select-asked-days.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import { parseLocalDay, type LocalDay } from '#lib/domain/time/local-day.ts';
import type { ChangeRequest, ChangeScope } from './change-request.ts';
import { endOf, startOf, type StandingBooking, type StandingDay } from './standing-booking.ts';

/** What a change is about, by day. */
export interface Targets {
  /** Ascending: the days that are to be as the change says. */
  readonly days: readonly LocalDay[];
  /** Days that the booking has and that the change gives up. */
  readonly released: readonly StandingDay[];
  /** The one day that was to be moved and has begun: it cannot be given up for another one. */
  readonly begun: StandingDay | null;
  /** Days in the scope that the words leave out and that have begun: they are not given up either, and stay as they are. */
  readonly kept: readonly StandingDay[];
  /** Of `days` those that the booking has already, outside of the scope. */
  readonly taken: ReadonlySet<LocalDay>;
  /** Years whose workdays were relied on while nobody had published them. */
  readonly provisionalYears: readonly number[];
}

/** The days that a change is about, or why its words name none. */
export function selectTargets(
  { scope, days, addDays }: ChangeRequest,
  standing: StandingBooking,
  calendar: WorkingCalendar,
  today: LocalDay,
  now: Instant,
): Targets | { readonly refusal: RequestRefusal } {
  const inScope = standing.days.filter((one) => endOf(one) > now && isInScope(scope, one.day));
  if (inScope.length === 0 && days === undefined && addDays === undefined)
    return { refusal: { code: 'no-days' } };
  const instead = days && namedDays(days, standing, calendar, today);
  if (instead && 'refusal' in instead) return instead;
  const more = addDays && namedDays(addDays, standing, calendar, today);
  if (more && 'refusal' in more) return more;

  const scopeDays = new Set(inScope.map((one) => one.day));
  const kept = instead ? instead.days : [...scopeDays];
  const has = new Set(standing.days.map((one) => one.day));
  const named = new Set([...kept, ...(more?.days ?? [])]);
  const left = new Set([...(instead?.leaves ?? []), ...(more?.leaves ?? [])]);
  const asked = [...named].filter((day) => !(left.has(day) && has.has(day) && !scopeDays.has(day)));
  if (asked.length === 0) return { refusal: { code: 'no-days' } };
  const wanted = new Set(asked);
  const begun = inScope.filter((one) => !wanted.has(one.day) && startOf(one) <= now);
  const isOneDay = scope !== 'all' && 'only' in scope;
  return {
    days: asked.sort((a, b) => a - b),
    // Whoever sits there already does not give up the day.
    released: inScope.filter((one) => !wanted.has(one.day) && startOf(one) > now),
    begun: (isOneDay ? begun[0] : null) ?? null,
    kept: isOneDay ? [] : begun,
    taken: new Set(asked.filter((day) => has.has(day) && !scopeDays.has(day))),
    provisionalYears: [...(instead?.provisionalYears ?? []), ...(more?.provisionalYears ?? [])],
  };
}

interface NamedDays {
  readonly days: readonly LocalDay[];
  /** Days of which the words are not meant where the booking has them outside of the scope. */
  readonly leaves: readonly LocalDay[];
  readonly provisionalYears: readonly number[];
}

/** A list means each of its days. A range or a rule means what is still to come and was not given back. */
function namedDays(
  words: WhenDays,
  { released }: StandingBooking,
  calendar: WorkingCalendar,
  today: LocalDay,
): NamedDays | { readonly refusal: RequestRefusal } {
  const selected = selectAskedDays(words, calendar);
  if ('refusal' in selected) return selected;
  if ('list' in words) return { days: selected.days, leaves: [], provisionalYears: [] };
  const days = selected.days.filter((day) => day >= today && !released.has(day));
  return { days, leaves: days, provisionalYears: selected.workdayYearsProvisional };
}

function isInScope(scope: ChangeScope, day: LocalDay): boolean {
  if (scope === 'all') return true;
  if ('only' in scope) return day === dayOf(scope.only);
  return day >= dayOf(scope.from);
}

function dayOf(text: string): LocalDay {
  const day = parseLocalDay(text);
  if (day === null) throw new RangeError(`not a day: ${text}`);
  return day;
}
