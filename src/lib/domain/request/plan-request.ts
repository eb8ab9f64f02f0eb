import type { ResourceKind } from '#lib/domain/capacity/claim.ts';
import { isDecidedForNoShows } from '#lib/domain/attendance/check-in-rules.ts';
import { natureOf } from '#lib/domain/calendar/working-calendar.ts';
import { dependsOnCalendarOn } from '#lib/domain/hours/opening-hours.ts';
import type { Hall } from '#lib/domain/hall/hall.ts';
import { nameLevel, nameLevelOfDays } from '#lib/domain/policy/name-level.ts';
import {
  deciderOf,
  type DecisionReason,
  type DecisionSize,
  type PolicyRules,
} from '#lib/domain/policy/policy-rules.ts';
import type { RequestRefusal } from '#lib/domain/refusal/refusal.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import type { Interval } from '#lib/domain/time/interval.ts';
import { yearOf, type LocalDay } from '#lib/domain/time/local-day.ts';
import { localDayBounds } from '#lib/domain/time/time-zone.ts';
import { askedDayOf, type AskedDay } from './asked-days.ts';
import { quantityOf, withoutPlaces, type BookingRequest, type WhenTime } from './booking-request.ts';
import { planMeals } from './plan-meals.ts';
import type { Asker, RefusedPlan, RequestPlan } from './request-plan.ts';
import { selectAskedDays } from './select-asked-days.ts';
import { candidatesOf, type CandidateGroup } from './candidates.ts';
import { mayNeedApproval } from './serves-on.ts';

/** Pending and returned requests that one party may have open at one time. */
export const OPEN_HOLDS_PER_PARTY_MAX = 20;

/** Judges all that does not depend on claims, in the order of REFUSAL_PRECEDENCE. Pure; `now` is the asking. */
export function planRequest(request: BookingRequest, hall: Hall, asker: Asker, now: Instant): RequestPlan {
  return nameLevels(judge(request, hall, asker, now), hall, request.want.kind);
}

/** Says of each refusal by rule who set the rule. */
export function nameLevels<Plan extends RequestPlan>(plan: Plan, hall: Hall, kind: ResourceKind): Plan {
  if (plan.type === 'unknown') return plan;
  const days = nameLevelOfDays(plan.days, hall, kind);
  return plan.type === 'refused'
    ? { ...plan, days, refusal: nameLevel(plan.refusal, hall, kind) }
    : { ...plan, days };
}

function judge(request: BookingRequest, hall: Hall, asker: Asker, now: Instant): RequestPlan {
  const { want } = request;
  if (want.kind === 'canteen') return planMeals(request, want, hall, asker, now);
  const candidates = candidatesOf(hall, want);
  if ('unknownId' in candidates) return { type: 'unknown', id: candidates.unknownId };
  const rules = hall.policies.get(request.want.kind);
  if (hall.retired) return refused({ code: 'station-retired' });
  if (!rules) return refused({ code: 'policy-missing', kind: request.want.kind });
  if (!rules.eligible.includes(asker.kind))
    return refused({ code: 'not-eligible', eligible: rules.eligible });
  if (!isAskedAllowed(rules, request.when.time))
    return refused({ code: 'asked-otherwise', by: rules.askedBy ?? 'parts' });

  const selected = selectAskedDays(request.when.days, hall.calendar);
  if ('refusal' in selected) return refused(selected.refusal);
  if (selected.days.length > rules.daysMax) {
    return refused({ code: 'too-many-days', asked: selected.days.length, limit: rules.daysMax });
  }
  const days = clearBetween(
    selected.days.map((day) => askedDayOf(hall, rules, asker, day, request.when.time, now)),
  );
  const quantity = quantityOf(want);
  const provisionalYears = provisionalYearsOf(hall, selected.workdayYearsProvisional, selected.days);
  const size = { quantity, days: days.length, headCount: request.headCount };
  const decisionBecause = decisionReasonOf(rules, size, asker);
  const decisionNeeded = decisionBecause !== undefined;
  const refusal =
    refusedByQuantity(request, rules, candidates.groups, quantity) ??
    (provisionalYears.length > 0 && !request.acceptProvisional
      ? ({ code: 'provisional-year', years: provisionalYears } as const)
      : null) ??
    (decisionNeeded && asker.openHolds >= OPEN_HOLDS_PER_PARTY_MAX
      ? ({ code: 'too-many-open-holds', limit: OPEN_HOLDS_PER_PARTY_MAX } as const)
      : null) ??
    refusedByOpenHolds(request, hall, candidates.groups, asker, quantity);
  if (refusal) return refused(refusal, days);

  const groups = groupsFor(hall, asker, candidates.groups);
  const fallbackGroups = groupsFor(hall, asker, fallbackGroupsOf(hall, request));
  const spans = spansOf(hall, days);
  return {
    type: 'ready',
    request,
    hall,
    rules,
    quantity,
    days,
    groups,
    fallbackGroups,
    decisionNeeded,
    decisionBecause,
    provisionalYears,
    resourceIds: idsOf([...groups, ...fallbackGroups]),
    spans,
  };
}

function decisionReasonOf(
  { decision, checkIn }: PolicyRules,
  size: DecisionSize,
  { noShows = 0 }: Asker,
): DecisionReason | undefined {
  if (deciderOf(decision, size) !== 'nobody') return 'size';
  return isDecidedForNoShows(checkIn, noShows) ? 'no-shows' : undefined;
}

/** Whoever has as many open requests as there may be is given no place that would make another one. */
function groupsFor(
  hall: Hall,
  { openHolds }: Asker,
  groups: readonly CandidateGroup[],
): readonly CandidateGroup[] {
  if (openHolds < OPEN_HOLDS_PER_PARTY_MAX || !mayNeedApproval(hall)) return groups;
  return groups.map(({ zone, resources }) => ({
    zone,
    resources: resources.filter((one) => one.own?.needsApproval !== true),
  }));
}

function refusedByOpenHolds(
  request: BookingRequest,
  hall: Hall,
  groups: readonly CandidateGroup[],
  asker: Asker,
  quantity: number,
): RequestRefusal | null {
  const left = groupsFor(hall, asker, groups);
  if (left === groups || left.some((group) => mostIn(request, group) >= quantity)) return null;
  return { code: 'too-many-open-holds', limit: OPEN_HOLDS_PER_PARTY_MAX };
}

/** Whether the rule lets ask by parts of the day, or by hours. */
export function isAskedAllowed({ askedBy }: PolicyRules, time: WhenTime): boolean {
  return askedBy === undefined || askedBy === ('part' in time ? 'parts' : 'hours');
}

function idsOf([group, ...others]: readonly CandidateGroup[]): number[] {
  const ids = group?.resources.map((one) => one.id) ?? [];
  if (others.length === 0) return ids;
  // The fallback may name places again.
  return [...new Set([...ids, ...others.flatMap(({ resources }) => resources.map((one) => one.id))])];
}

/** Where alternatives are taken: all places of the kind. */
export function fallbackGroupsOf(hall: Hall, { want, ifClash }: BookingRequest): readonly CandidateGroup[] {
  if (ifClash !== 'alternatives' || want.kind === 'canteen') return [];
  const candidates = candidatesOf(hall, withoutPlaces(want));
  return 'groups' in candidates ? candidates.groups : [];
}

/** Nobody clears up between two days that join: the clearing time ends where the same request's next day begins. */
export function clearBetween(days: readonly AskedDay[]): AskedDay[] {
  return days.map((day, index) => {
    const next = days[index + 1]?.claimed[0];
    const last = day.claimed.at(-1);
    if (!next || !last || last.to <= next.from) return day;
    return { ...day, claimed: [...day.claimed.slice(0, -1), { from: last.from, to: next.from }] };
  });
}

function refused(refusal: RequestRefusal, days: readonly AskedDay[] = []): RefusedPlan {
  return { type: 'refused', refusal, days };
}

function refusedByQuantity(
  request: BookingRequest,
  rules: PolicyRules,
  groups: readonly CandidateGroup[],
  asked: number,
): RequestRefusal | null {
  const exists = Math.max(0, ...groups.map((group) => mostIn(request, group)));
  if (exists === 0) return { code: 'nothing-suitable', kind: request.want.kind };
  if (asked > rules.quantityMax) return { code: 'too-many-units', asked, limit: rules.quantityMax };
  if (asked > exists) return { code: 'more-than-exists', asked, exists };
  return null;
}

/** Units that one group can give at most: its desks, or the largest of its areas. */
export function mostIn(request: BookingRequest, { resources }: CandidateGroup): number {
  return request.want.kind === 'desk'
    ? resources.reduce((desks, one) => (one.capacity > 0 ? desks + 1 : desks), 0)
    : Math.max(0, ...resources.map((one) => one.capacity));
}

/**
 * Unknown is never free: a day of a year whose notice is not out is provisional where the answer leans on the
 * working calendar, because the days were chosen as workdays or because the hall keeps other hours on holidays.
 */
export function provisionalYearsOf(
  hall: Hall,
  workdayYears: readonly number[],
  days: readonly LocalDay[],
): number[] {
  const years = new Set(workdayYears);
  for (const day of days) {
    if (natureOf(hall.calendar, day).provisional && dependsOnCalendarOn(hall.hours, day))
      years.add(yearOf(day));
  }
  return [...years].sort((a, b) => a - b);
}

/** Days that lie close together are read in one go, days far apart one by one. */
const SPAN_GAP_MINUTES_MAX = 4 * 1440;

/** Whole local days, because the first free time of a day is looked for outside of the times asked for, too. */
export function spansOf(hall: Hall, days: readonly AskedDay[]): Interval[] {
  const spans: Interval[] = [];
  for (const { day, claimed, refusal } of days) {
    const final = claimed.at(-1);
    if (refusal || !final) continue;
    const bounds = localDayBounds(hall.timeZone, day);
    const to = final.to > bounds.to ? final.to : bounds.to;
    const last = spans.at(-1);
    if (last && bounds.from - last.to <= SPAN_GAP_MINUTES_MAX)
      spans[spans.length - 1] = { from: last.from, to };
    else spans.push({ from: bounds.from, to });
  }
  return spans;
}
