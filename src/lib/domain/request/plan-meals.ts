import {
  intervalOfSitting,
  isUnlicensedOn,
  servesOn,
  type Canteen,
  type CanteenDay,
} from '#lib/domain/canteen/canteen-day.ts';
import { DIETARY_MARKS } from '#lib/domain/canteen/canteen-terms.ts';
import { isValidOn, type Hall } from '#lib/domain/hall/hall.ts';
import type { PolicyRules } from '#lib/domain/policy/policy-rules.ts';
import type { DayRefusal, RequestRefusal } from '#lib/domain/refusal/refusal.ts';
import { classOn } from '#lib/domain/registration/party-class.ts';
import { formatClockTime } from '#lib/domain/time/clock-time.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import type { Interval } from '#lib/domain/time/interval.ts';
import { addDays, formatLocalDay, type LocalDay } from '#lib/domain/time/local-day.ts';
import { localDayAt, localDayBounds, minuteOfDayAt, type TimeZone } from '#lib/domain/time/time-zone.ts';
import type { AskedDay } from './asked-days.ts';
import { rangeOf } from './asked-times.ts';
import type { BookingRequest, MealsWant } from './booking-request.ts';
import type { Asker, RefusedPlan, RequestPlan } from './request-plan.ts';
import { selectAskedDays } from './select-asked-days.ts';

/** Days of one order: a standing order for the widest window that a canteen may have. */
export const MEAL_DAYS_MAX = 31;

/**
 * The plan of an order of portions. What a canteen offers is its own and not a matter of the hall's hours and rules; from
 * here on it is decided like every other request. In the order of REFUSAL_PRECEDENCE.
 */
export function planMeals(
  request: BookingRequest,
  want: MealsWant,
  hall: Hall,
  asker: Asker,
  now: Instant,
): RequestPlan {
  const resource = hall.resources.find((one) => one.publicId === want.resourceId && one.kind === 'canteen');
  const canteen = resource && hall.canteens.get(resource.id);
  if (!resource || !canteen) return { type: 'unknown', id: want.resourceId };
  if (hall.retired) return refused({ code: 'station-retired' });
  if (!asker.atTheDoor && !isWelcome(canteen, asker, localDayAt(hall.timeZone, now)))
    return refused({ code: 'not-welcome' });
  const selected = selectAskedDays(request.when.days, hall.calendar);
  if ('refusal' in selected) return refused(selected.refusal);
  if (selected.days.length > MEAL_DAYS_MAX)
    return refused({ code: 'too-many-days', asked: selected.days.length, limit: MEAL_DAYS_MAX });
  const days = selected.days.map((day) => mealDayOf(canteen, hall, asker, day, request, now));
  const years = new Set(selected.workdayYearsProvisional);
  const refusal =
    refusedByQuantity(canteen, want) ??
    (years.size > 0 && !request.acceptProvisional
      ? ({ code: 'provisional-year', years: [...years] } as const)
      : null);
  if (refusal) return refused(refusal, days);
  return {
    type: 'ready',
    request,
    hall,
    rules: rulesOf(canteen),
    quantity: want.count,
    days: days.map((day) =>
      isValidOn(resource, day.day) ? day : { ...day, refusal: day.refusal ?? NOT_IN_SERVICE },
    ),
    groups: [{ zone: null, resources: [resource] }],
    fallbackGroups: [],
    decisionNeeded: false,
    provisionalYears: [...years],
    resourceIds: [resource.id],
    spans: days
      .filter(
        (day) =>
          day.refusal === null ||
          day.refusal.code === 'no-such-sitting' ||
          day.refusal.code === 'in-the-past',
      )
      .map(({ day }) => localDayBounds(hall.timeZone, day)),
  };
}

const NOT_IN_SERVICE = { code: 'closed-that-day', reason: 'exception' } as const;

function refused(refusal: RequestRefusal, days: readonly AskedDay[] = []): RefusedPlan {
  return { type: 'refused', refusal, days };
}

/** Whether a canteen is open to a party at all. */
export function isWelcome({ terms, providerPublicId }: Canteen, asker: Asker, today: LocalDay): boolean {
  const { welcome } = terms;
  if (asker.publicId === providerPublicId) return true;
  switch (welcome.who) {
    case 'district':
      return true;
    case 'parties':
      return welcome.partyIds.includes(asker.publicId);
    case 'classes':
      return welcome.classes.includes(classOn(asker, today));
  }
}

function refusedByQuantity({ terms }: Canteen, want: MealsWant): RequestRefusal | null {
  const missing = DIETARY_MARKS.find((mark) => (want.marks[mark] ?? 0) > 0 && !terms.marks.includes(mark));
  if (missing) return { code: 'mark-not-served', mark: missing };
  if (want.count > terms.portionsPerOrderMax)
    return { code: 'too-many-units', asked: want.count, limit: terms.portionsPerOrderMax };
  return null;
}

function mealDayOf(
  canteen: Canteen,
  hall: Hall,
  asker: Asker,
  day: LocalDay,
  request: BookingRequest,
  now: Instant,
): AskedDay {
  const opened = canteen.days.get(day);
  const { time } = request.when;
  const asked = 'part' in time ? null : rangeOf(time);
  const sitting = opened?.sittings.find((one) => one.from === asked?.from && one.to === asked.to);
  const interval = sitting && intervalOfSitting(hall.timeZone, day, sitting);
  const times = interval ? [interval] : [];
  const refusal =
    refusedByDate(canteen, hall, asker, day, now) ??
    (opened ? refusedBySitting(canteen, opened, hall.timeZone, asker, interval ?? null, now) : null);
  return { day, times, claimed: times, refusal };
}

function refusedByDate(
  canteen: Canteen,
  hall: Hall,
  asker: Asker,
  day: LocalDay,
  now: Instant,
): DayRefusal | null {
  const today = localDayAt(hall.timeZone, now);
  const opened = canteen.days.get(day);
  if (day < today) return { code: 'in-the-past' };
  if ((asker.validFrom !== null && day < asker.validFrom) || (asker.validTo !== null && day > asker.validTo))
    return {
      code: 'party-not-valid',
      from: asker.validFrom === null ? null : formatLocalDay(asker.validFrom),
      to: asker.validTo === null ? null : formatLocalDay(asker.validTo),
    };
  if (isUnlicensedOn(canteen.terms, day))
    return { code: 'licence-expired', until: formatLocalDay(canteen.terms.licence.until) };
  if (opened !== undefined && opened.stopped !== null)
    return { code: 'closed-that-day', reason: 'exception' };
  const serves = servesOn(canteen.terms, hall.calendar, day);
  if (serves !== 'serves') return { code: 'closed-that-day', reason: serves };
  const last = addDays(today, canteen.terms.windowDays);
  if (opened === undefined || day > last) {
    const lastOpened = Math.max(today, ...[...canteen.days.keys()].filter((one) => one <= last)) as LocalDay;
    return { code: 'beyond-window', lastDay: formatLocalDay(lastOpened), limit: canteen.terms.windowDays };
  }
  return null;
}

function refusedBySitting(
  { terms }: Canteen,
  opened: CanteenDay,
  zone: TimeZone,
  asker: Asker,
  interval: Interval | null,
  now: Instant,
): DayRefusal | null {
  if (interval === null)
    return {
      code: 'no-such-sitting',
      sittings: opened.sittings.map((one) => `${formatClockTime(one.from)}-${formatClockTime(one.to)}`),
    };
  const { from, to } = interval;
  if (asker.atTheDoor) {
    // Whoever stands at the door eats now: what is left is theirs until the sitting ends.
    if (to <= now) return { code: 'in-the-past' };
    const { walkInMinutes } = terms;
    if (walkInMinutes !== null && now >= from - walkInMinutes) return null;
  } else if (from <= now) return { code: 'in-the-past' };
  return opened.cutOff <= now ? { code: 'after-cut-off', cutOff: clockText(zone, opened.cutOff) } : null;
}

/** The moment by the station's clock. */
function clockText(zone: TimeZone, at: Instant): string {
  return `${formatLocalDay(localDayAt(zone, at))} ${formatClockTime(minuteOfDayAt(zone, at))}`;
}

/** How an order is judged beyond its sitting: nobody decides, nothing is cleared. */
function rulesOf({ terms }: Canteen): PolicyRules {
  return {
    slotMinutes: 1,
    lengthMinutesMin: 1,
    lengthMinutesMax: 1440,
    daysMax: MEAL_DAYS_MAX,
    quantityMax: terms.portionsPerOrderMax,
    leadTimeMinutesMin: 0,
    windowDays: terms.windowDays,
    clearingMinutes: 0,
    eligible: ['enterprise', 'team'],
    decision: { by: 'nobody' },
  };
}
