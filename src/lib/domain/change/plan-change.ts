import { isDecidedForNoShows } from '#lib/domain/attendance/check-in-rules.ts';
import type { Hall } from '#lib/domain/hall/hall.ts';
import { nameLevel } from '#lib/domain/policy/name-level.ts';
import { deciderOf, type PolicyRules } from '#lib/domain/policy/policy-rules.ts';
import type { RequestRefusal } from '#lib/domain/refusal/refusal.ts';
import {
  quantityOf,
  withoutPlaces,
  type BookingRequest,
  type PlacesWant,
} from '#lib/domain/request/booking-request.ts';
import { candidatesOf, type CandidateGroup } from '#lib/domain/request/candidates.ts';
import {
  clearBetween,
  fallbackGroupsOf,
  isAskedAllowed,
  mostIn,
  nameLevels,
  OPEN_HOLDS_PER_PARTY_MAX,
  provisionalYearsOf,
  spansOf,
} from '#lib/domain/request/plan-request.ts';
import type { Asker, ReadyPlan, RefusedPlan, UnknownPlan } from '#lib/domain/request/request-plan.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import { overlaps } from '#lib/domain/time/interval.ts';
import { addDays, type LocalDay } from '#lib/domain/time/local-day.ts';
import { localDayAt } from '#lib/domain/time/time-zone.ts';
import type { ChangeRequest } from './change-request.ts';
import { judgeTarget, type TargetDay } from './judge-target.ts';
import { selectTargets, type Targets } from './select-targets.ts';
import {
  quantityOn,
  startOf,
  type PlacesRequest,
  type StandingBooking,
  type StandingDay,
} from './standing-booking.ts';

/** What a change means at this hall, before anybody has looked at what is taken. */
export type ChangePlan = RefusedPlan | UnknownPlan | ReadyChange;

export interface ReadyChange extends ReadyPlan {
  readonly change: ChangeRequest;
  readonly standing: StandingBooking;
  /** Of which the places that one has may be kept. */
  readonly keepingGroups: readonly CandidateGroup[];
  readonly targets: readonly TargetDay[];
  readonly released: readonly StandingDay[];
  /** They have begun, and stay as they are although the change leaves them out. */
  readonly kept: readonly StandingDay[];
}

/**
 * Judges all of a change that does not depend on claims, in the order of REFUSAL_PRECEDENCE: the rules that a request is
 * judged by, for what is more than the booking has. Pure; `now` is the asking.
 */
export function planChange(
  change: ChangeRequest,
  standing: StandingBooking,
  hall: Hall,
  asker: Asker,
  now: Instant,
): ChangePlan {
  const plan = judge(change, standing, hall, asker, now);
  const { kind } = standing.request.want;
  if (plan.type !== 'ready') return nameLevels(plan, hall, kind);
  const targets = plan.targets.map((one) =>
    one.asked.refusal
      ? { ...one, asked: { ...one.asked, refusal: nameLevel(one.asked.refusal, hall, kind) } }
      : one,
  );
  return { ...plan, targets, days: targets.map((one) => one.asked) };
}

function judge(
  change: ChangeRequest,
  standing: StandingBooking,
  hall: Hall,
  asker: Asker,
  now: Instant,
): ChangePlan {
  const request = wishOf(change, standing);
  const candidates = candidatesOf(hall, request.want);
  if ('unknownId' in candidates) return { type: 'unknown', id: candidates.unknownId };
  const rules = hall.policies.get(request.want.kind);
  if (hall.retired) return refused({ code: 'station-retired' });
  if (!rules) return refused({ code: 'policy-missing', kind: request.want.kind });
  if (change.time && !isAskedAllowed(rules, change.time))
    return refused({ code: 'asked-otherwise', by: rules.askedBy ?? 'parts' });
  const selected = selectTargets(change, standing, hall.calendar, localDayAt(hall.timeZone, now), now);
  if ('refusal' in selected) return refused(selected.refusal);

  const judged = selected.days.map((day) =>
    targetOf(day, change, standing, selected, { hall, rules, asker, now }),
  );
  const moved = clearWithin(
    apartFromNeighbours(judged, standing, selected.released, change.ifClash !== 'refuse'),
    standing,
    selected.released,
  );
  const targets = selected.begun ? [begunTarget(selected.begun), ...moved] : moved;
  const asked = targets.map((one) => one.asked);
  const quantity = Math.max(...targets.map((one) => one.quantity));
  const has = new Set(standing.days.map((one) => one.day));
  const added = targets.map((one) => one.asked.day).filter((day) => !has.has(day));
  const dayCount = standing.days.length + added.length - selected.released.length;
  const provisionalYears = provisionalYearsOf(hall, selected.provisionalYears, added);
  const addsMore = targets.some((one) => one.addsMore);
  const size = { quantity, days: dayCount, headCount: request.headCount };
  const isDecided =
    deciderOf(rules.decision, size) !== 'nobody' || isDecidedForNoShows(rules.checkIn, asker.noShows ?? 0);
  const decisionNeeded = standing.waits || (addsMore && isDecided);
  const refusal =
    (addsMore && !rules.eligible.includes(asker.kind)
      ? ({ code: 'not-eligible', eligible: rules.eligible } as const)
      : null) ??
    (added.length > 0 && dayCount > rules.daysMax
      ? ({ code: 'too-many-days', asked: dayCount, limit: rules.daysMax } as const)
      : null) ??
    refusedByQuantity(request, rules, candidates.groups, targets) ??
    (provisionalYears.length > 0 && !change.acceptProvisional
      ? ({ code: 'provisional-year', years: provisionalYears } as const)
      : null) ??
    (decisionNeeded && !standing.waits && asker.openHolds >= OPEN_HOLDS_PER_PARTY_MAX
      ? ({ code: 'too-many-open-holds', limit: OPEN_HOLDS_PER_PARTY_MAX } as const)
      : null);
  if (refusal) return { type: 'refused', refusal, days: asked };

  const { groups } = candidates;
  const fallbackGroups = fallbackGroupsOf(hall, request);
  const keepingGroups = keepingGroupsOf(hall, change, request.want);
  const offered = [...groups, ...fallbackGroups, ...keepingGroups].flatMap((group) =>
    group.resources.map((one) => one.id),
  );
  return {
    type: 'ready',
    request,
    hall,
    rules,
    quantity,
    days: asked,
    groups,
    fallbackGroups,
    decisionNeeded,
    provisionalYears,
    resourceIds: [...new Set(offered)],
    spans: spansOf(hall, asked),
    change,
    standing,
    keepingGroups,
    targets,
    released: selected.released,
    kept: selected.kept,
  };
}

/** The change as a whole request: what would be asked for if nothing were booked yet. */
function wishOf(
  change: ChangeRequest,
  { request, headCount, purpose, days }: StandingBooking,
): PlacesRequest {
  return {
    ...request,
    want: change.want ?? wantAsBefore(request.want, days),
    when: { days: change.days ?? request.when.days, time: change.time ?? request.when.time },
    headCount: change.headCount ?? headCount,
    purpose: change.purpose ?? purpose,
    ifClash: change.ifClash,
    acceptProvisional: change.acceptProvisional,
  };
}

/** Places that were chosen are chosen again, unless the number of them has been changed since. */
function wantAsBefore(want: PlacesWant, days: readonly StandingDay[]): PlacesWant {
  return days.every((one) => quantityOn(one) === quantityOf(want)) ? want : withoutPlaces(want);
}

/** Where nobody asks for other places, those that one has can be kept wherever they are. */
function keepingGroupsOf(hall: Hall, change: ChangeRequest, want: PlacesWant): readonly CandidateGroup[] {
  const candidates = candidatesOf(hall, change.want ?? { ...withoutPlaces(want), features: [] });
  return 'groups' in candidates ? candidates.groups : [];
}

interface Judged {
  readonly hall: Hall;
  readonly rules: PolicyRules;
  readonly asker: Asker;
  readonly now: Instant;
}

function targetOf(
  day: LocalDay,
  change: ChangeRequest,
  standing: StandingBooking,
  { taken }: Targets,
  { hall, rules, asker, now }: Judged,
): TargetDay {
  const has = standing.days.find((one) => one.day === day) ?? null;
  const isTaken = taken.has(day);
  const before = isTaken ? null : has;
  const target = judgeTarget(
    hall,
    rules,
    asker,
    {
      day,
      standing: before,
      quantity: quantityFor(change.want, before, standing.request.want),
      time: change.time ?? (before ? null : standing.request.when.time),
    },
    now,
  );
  if (!isTaken || target.asked.refusal) return target;
  return { ...target, asked: { ...target.asked, refusal: { code: 'booked-already' } } };
}

/** Somebody may sit there by now, so that the day is refused and stays as it is. */
function begunTarget(standing: StandingDay): TargetDay {
  const { day, times } = standing;
  const asked = { day, times, claimed: [], refusal: { code: 'in-the-past' } as const };
  return { asked, quantity: quantityOn(standing), standing, addsMore: false, addedFrom: null, begun: true };
}

function quantityFor(want: PlacesWant | undefined, before: StandingDay | null, asked: PlacesWant): number {
  if (want) return quantityOf(want);
  return before ? quantityOn(before) : quantityOf(asked);
}

/** A day cannot run into the day before or after it of the same booking: as these would be, and as they are where they may be left. */
function apartFromNeighbours(
  targets: readonly TargetDay[],
  standing: StandingBooking,
  released: readonly StandingDay[],
  mayBeLeft: boolean,
): TargetDay[] {
  const times = new Map(standing.days.map((one) => [one.day, one.times]));
  for (const { day } of released) times.delete(day);
  for (const { asked } of targets) {
    const before = mayBeLeft ? (times.get(asked.day) ?? []) : [];
    times.set(asked.day, [...before, ...asked.times]);
  }
  return targets.map((target) => {
    const { asked } = target;
    const around = [
      ...(times.get(addDays(asked.day, -1)) ?? []),
      ...(times.get(addDays(asked.day, 1)) ?? []),
    ];
    const meets = asked.times.some((one) => around.some((other) => overlaps(one, other)));
    return meets && !asked.refusal
      ? { ...target, asked: { ...asked, refusal: { code: 'booked-already' } } }
      : target;
  });
}

/** Nobody clears up before the next day of the same booking begins, changed or not, unless that day is given up. */
function clearWithin(
  targets: readonly TargetDay[],
  standing: StandingBooking,
  released: readonly StandingDay[],
): TargetDay[] {
  const cleared = clearBetween(targets.map((one) => one.asked));
  const gone = new Set([...targets.map((one) => one.asked.day), ...released.map((one) => one.day)]);
  const others = standing.days.filter((one) => !gone.has(one.day));
  return targets.map((target, at) => {
    const asked = cleared[at] ?? target.asked;
    const last = asked.claimed.at(-1);
    const next = others.find((one) => one.day > asked.day);
    if (!next || !last || last.to <= startOf(next) || startOf(next) <= last.from) return { ...target, asked };
    const claimed = [...asked.claimed.slice(0, -1), { from: last.from, to: startOf(next) }];
    return { ...target, asked: { ...asked, claimed } };
  });
}

function refused(refusal: RequestRefusal): RefusedPlan {
  return { type: 'refused', refusal, days: [] };
}

/** Only what is more than the booking has is judged. */
function refusedByQuantity(
  request: BookingRequest,
  rules: PolicyRules,
  groups: readonly CandidateGroup[],
  targets: readonly TargetDay[],
): RequestRefusal | null {
  const more = targets.filter(({ standing, quantity }) => !standing || quantity > quantityOn(standing));
  const asked = Math.max(0, ...more.map((one) => one.quantity));
  if (asked === 0) return null;
  const exists = Math.max(0, ...groups.map((group) => mostIn(request, group)));
  if (exists === 0) return { code: 'nothing-suitable', kind: request.want.kind };
  if (asked > rules.quantityMax) return { code: 'too-many-units', asked, limit: rules.quantityMax };
  return asked > exists ? { code: 'more-than-exists', asked, exists } : null;
}
