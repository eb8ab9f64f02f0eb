import {
  assignPlaces,
  freeIdsOn,
  seatDays,
  type AssignedDay,
  type Assignment,
} from '#lib/domain/request/assign-places.ts';
import type { CandidateGroup } from '#lib/domain/request/candidates.ts';
import type { ClaimsByResource } from '#lib/domain/request/claims-by-resource.ts';
import { servesOn } from '#lib/domain/request/serves-on.ts';
import { SEATING_DAYS_MAX, SEATS_MAX } from '#lib/domain/seating/seating-question.ts';
import { growPlaces } from './grow-places.ts';
import type { TargetDay } from './judge-target.ts';
import type { ReadyChange } from './plan-change.ts';
import { quantityOn } from './standing-booking.ts';

type Assigned = ReadonlyMap<TargetDay, AssignedDay>;

/**
 * Places for the days of a change, all of one number of units. Whoever has places keeps them, or some of them where fewer
 * are asked for, or gets more beside them; only the days on which that cannot be are seated anew, with as few moves from
 * what one has on the days around them as can be.
 */
export function assignTargets(
  plan: ReadyChange,
  groups: readonly CandidateGroup[],
  targets: readonly TargetDay[],
  claims: ClaimsByResource,
): Assignment {
  const { kind } = plan.request.want;
  const assigned = kind === 'area' || kind === 'bay' ? unitsOf : seatsOf;
  const { days, exact } = assigned(plan, groups, targets, claims);
  return { days: targets.map((one) => days.get(one) ?? null), moves: 0, exact };
}

interface Found {
  readonly days: Assigned;
  readonly exact: boolean;
}

function unitsOf(
  plan: ReadyChange,
  groups: readonly CandidateGroup[],
  targets: readonly TargetDay[],
  claims: ClaimsByResource,
): Found {
  const days = new Map<TargetDay, AssignedDay>();
  const resources = plan.keepingGroups.flatMap((group) => group.resources);
  for (const target of targets) {
    const held = target.standing?.places[0]?.resourceId;
    const resource = resources.find((one) => one.id === held);
    if (!resource || !servesOn(resource, target.asked)) continue;
    if (claims.freeOver(resource, target.asked.claimed).free < plan.quantity) continue;
    days.set(target, { places: [{ resourceId: resource.id, quantity: plan.quantity }], together: null });
  }
  const rest = targets.filter((one) => !days.has(one));
  const used = new Set(
    targets.flatMap((one) => (days.get(one) ?? one.standing)?.places.map((place) => place.resourceId) ?? []),
  );
  const known = groups.map(({ zone, resources: all }) => ({
    zone,
    resources: [...all.filter((one) => used.has(one.id)), ...all.filter((one) => !used.has(one.id))],
  }));
  return addTo(
    days,
    rest,
    assignPlaces(
      plan,
      known,
      rest.map((one) => one.asked),
      claims,
    ),
  );
}

function seatsOf(
  plan: ReadyChange,
  groups: readonly CandidateGroup[],
  targets: readonly TargetDay[],
  claims: ClaimsByResource,
): Found {
  const days = new Map<TargetDay, AssignedDay>();
  let exact = true;
  for (const group of [...plan.keepingGroups, heldTogether(plan.keepingGroups, targets)]) {
    const kept = keepSeats(plan, group, targets, days, claims);
    exact &&= kept.exact;
    for (const [target, day] of kept.days) days.set(target, day);
    const growing = targets.filter(
      (one) => one.standing && quantityOn(one.standing) < plan.quantity && !days.has(one),
    );
    for (const [target, day] of growSeats(plan, group, growing, claims)) {
      days.set(target, day);
      exact = false;
    }
  }
  const rest = targets.filter((one) => !days.has(one));
  if (rest.length === 0) return { days, exact };
  const found = groups.map((group) => seatAnew(plan, group, targets, days, claims));
  const best = found.reduce<Found | null>(
    (known, next) => (known && !isBetter(next.days, known.days, targets, days) ? known : next),
    null,
  );
  return best ? { days: new Map([...days, ...best.days]), exact: exact && best.exact } : { days, exact };
}

/** Seats that one has may lie in several zones, where they were chosen one by one. */
function heldTogether(groups: readonly CandidateGroup[], targets: readonly TargetDay[]): CandidateGroup {
  const held = new Set(targets.flatMap((one) => one.standing?.places.map((place) => place.resourceId) ?? []));
  const resources = groups.flatMap((group) => group.resources.filter((one) => held.has(one.id)));
  return { zone: null, resources: resources.slice(0, SEATS_MAX) };
}

/** Those of the seats that one has, as many as are asked for. */
function keepSeats(
  plan: ReadyChange,
  group: CandidateGroup,
  targets: readonly TargetDay[],
  known: Assigned,
  claims: ClaimsByResource,
): Found {
  const ids = new Set(group.resources.map((one) => one.id));
  const holding = targets.filter(
    (one) => !known.has(one) && one.standing?.places.some((place) => ids.has(place.resourceId)),
  );
  const freeOn = holding.map(({ asked, standing }) => {
    const free = freeIdsOn(group.resources, asked, claims);
    const held = standing?.places.map((place) => place.resourceId) ?? [];
    return new Set(held.filter((id) => free.has(id)));
  });
  return addTo(new Map(), holding, seatDays(plan, group, freeOn));
}

function growSeats(
  plan: ReadyChange,
  group: CandidateGroup,
  growing: readonly TargetDay[],
  claims: ClaimsByResource,
): Assigned {
  const { want } = plan.request;
  const days = growing.map((target) => ({
    target,
    has: target.standing?.places.map((place) => place.resourceId) ?? [],
    quantity: plan.quantity,
    free: freeIdsOn(group.resources, target.asked, claims),
  }));
  const fitting = days.filter(({ has, free }) => has.every((id) => free.has(id)));
  const grown = growPlaces(group, fitting, want.kind === 'desk' ? want.together : 'no');
  // The seating says whether they are together, and refuses those that have to be and are not.
  const judged = seatDays(
    plan,
    group,
    grown.map((set) => new Set(set ?? [])),
  );
  return addTo(
    new Map(),
    fitting.map((one) => one.target),
    judged,
  ).days;
}

/** Days that cannot be kept, seated between those that can. */
function seatAnew(
  plan: ReadyChange,
  group: CandidateGroup,
  targets: readonly TargetDay[],
  kept: Assigned,
  claims: ClaimsByResource,
): Found {
  const ids = new Set(group.resources.map((one) => one.id));
  const around: { readonly target: TargetDay | null; readonly free: ReadonlySet<number> }[] = [];
  for (const target of targets) {
    const known = kept.get(target);
    const before = (known ?? target.standing)?.places.map((place) => place.resourceId) ?? [];
    if (before.length === plan.quantity && before.every((id) => ids.has(id)))
      around.push({ target: null, free: new Set(before) });
    if (!known) around.push({ target, free: freeIdsOn(group.resources, target.asked, claims) });
  }
  const asked = around.length <= SEATING_DAYS_MAX ? around : around.filter((one) => one.target !== null);
  const answer = seatDays(
    plan,
    group,
    asked.map((one) => one.free),
  );
  const days = new Map<TargetDay, AssignedDay>();
  asked.forEach(({ target }, at) => {
    const day = answer.days[at];
    if (target && day) days.set(target, day);
  });
  return { days, exact: answer.exact };
}

/** Most days, then together, then fewest moves over all days of the change. */
function isBetter(a: Assigned, b: Assigned, targets: readonly TargetDay[], kept: Assigned): boolean {
  if (a.size !== b.size) return a.size > b.size;
  const more = togetherDays(a) - togetherDays(b);
  if (more !== 0) return more > 0;
  const movesWith = (found: Assigned): number =>
    movesBetween(targets.map((one) => found.get(one) ?? kept.get(one) ?? null));
  return movesWith(a) < movesWith(b);
}

function togetherDays(days: Assigned): number {
  return [...days.values()].filter((day) => day.together === true).length;
}

/** Places of a served day that are not among those of the next served day. */
export function movesBetween(days: readonly (AssignedDay | null)[]): number {
  const served = days.filter((day) => day !== null);
  return served.slice(1).reduce((moves, next, at) => {
    const kept = new Set(next.places.map((one) => one.resourceId));
    return moves + (served[at]?.places.filter((one) => !kept.has(one.resourceId)).length ?? 0);
  }, 0);
}

function addTo(
  days: Map<TargetDay, AssignedDay>,
  targets: readonly TargetDay[],
  assignment: Assignment,
): Found {
  targets.forEach((target, at) => {
    const day = assignment.days[at];
    if (day) days.set(target, day);
  });
  return { days, exact: assignment.exact };
}
