import { decisionDeadline } from '#lib/domain/policy/decision-deadline.ts';
import type { Allocation, DayAllocation } from '#lib/domain/request/allocation.ts';
import type { AssignedDay } from '#lib/domain/request/assign-places.ts';
import type { ClaimsByResource } from '#lib/domain/request/claims-by-resource.ts';
import type { FairUse } from '#lib/domain/request/fair-use.ts';
import type { RefusedPlan } from '#lib/domain/request/request-plan.ts';
import { refuseDay } from '#lib/domain/request/refuse-day.ts';
import { mayNeedApproval, needsApproval } from '#lib/domain/request/serves-on.ts';
import { instantOf, type Instant } from '#lib/domain/time/instant.ts';
import { assignTargets, movesBetween } from './assign-targets.ts';
import { areSame, type TargetDay } from './judge-target.ts';
import type { ReadyChange } from './plan-change.ts';
import { withoutUnfair } from './without-unfair.ts';
import { startOf, type StandingDay } from './standing-booking.ts';

/** What becomes of a day: `left` is one that cannot be as asked, so it stays as it was or is not added. */
export type DayBecomes = 'same' | 'changed' | 'added' | 'released' | 'left';

export interface ChangedDay extends DayAllocation {
  readonly becomes: DayBecomes;
}

/** The answer that a change gets, with or without the save. */
export interface ChangeAllocation extends Omit<Allocation, 'days'> {
  /** Ascending: the days that the change is about. */
  readonly days: readonly ChangedDay[];
}

/**
 * Decides a planned change against what is claimed, the booking's own claims on the changed days left out: the same for a
 * quote and for the change itself. Pure. Giving back is never `pending`; what asks for more is where a rule says so, and then
 * all of the change waits and the booking stays as it is.
 */
export function allocateChange(
  plan: ReadyChange,
  claims: ClaimsByResource,
  now: Instant,
  fair: FairUse | null = null,
): ChangeAllocation {
  const open = plan.targets.filter((one) => one.asked.refusal === null);
  const { assigned: found, exact } = assignByNumber(plan, open, claims);
  const { assigned, unfair } = withoutUnfair(plan, found, fair, now);
  const wished = plan.targets.map((target) => {
    const refusal = unfair.get(target.asked.day);
    const judged = refusal ? { ...target, asked: { ...target.asked, refusal } } : target;
    return dayOf(plan, judged, assigned.get(target) ?? null, claims);
  });
  const served = wished.filter((one) => one.becomes !== 'left');
  const complete = served.length === wished.length;
  const moved = served.some((one) => one.becomes !== 'same');
  const changesAnything = moved || (complete && (plan.released.length > 0 || areWordsOther(plan)));
  const given = changesAnything && (complete || plan.change.ifClash !== 'refuse');
  const days = [...wished, ...plan.released.map(releasedDay), ...plan.kept.map(keptDay)]
    .map((one) => (given || one.outcome !== 'given' ? one : { ...one, outcome: 'free' as const }))
    .sort((a, b) => a.day - b.day);
  // A part that is left out may have been what needed the decision.
  const addsMore = plan.targets.some((one) => one.addsMore && assigned.has(one));
  const waits =
    given && ((plan.decisionNeeded && (plan.standing.waits || addsMore)) || wantsOwnDecision(plan, assigned));
  return {
    outcome: outcomeOf(given, complete, waits),
    refusals: complete && !changesAnything ? [{ code: 'nothing-changes' }] : [],
    days,
    deadline: waits
      ? decisionDeadline(plan.rules.decision, plan.hall, now, effectFrom(plan, days, now))
      : null,
    exact,
    moves: movesBetween(days.map((one) => (one.becomes === 'released' ? null : one))),
    provisionalYears: plan.provisionalYears,
    dueHolders: given ? dueHoldersOf(days, claims) : [],
  };
}

/** The answer to a change that the rules refuse as a whole. */
export function refuseChange(plan: RefusedPlan): ChangeAllocation {
  return {
    outcome: 'refused',
    refusals: [plan.refusal],
    days: plan.days
      .filter((one) => one.refusal !== null)
      .map((one) => ({ ...one, outcome: 'refused', places: [], together: null, becomes: 'left' })),
    deadline: null,
    exact: true,
    moves: 0,
    provisionalYears: [],
    dueHolders: [],
  };
}

/** Whether a place that the day does not have yet, or more time at one, wants a decision of its own. */
function wantsOwnDecision({ hall }: ReadyChange, assigned: ReadonlyMap<TargetDay, AssignedDay>): boolean {
  if (!mayNeedApproval(hall)) return false;
  return [...assigned].some(([{ addsMore, standing }, { places }]) => {
    const had = new Set(standing?.places.map((one) => one.resourceId));
    return needsApproval(
      hall,
      places.filter((one) => addsMore || !had.has(one.resourceId)),
    );
  });
}

function outcomeOf(given: boolean, complete: boolean, waits: boolean): Allocation['outcome'] {
  if (!given) return 'refused';
  if (waits) return 'pending';
  return complete ? 'granted' : 'partly';
}

/** Days with another number of units are seated on their own. */
function assignByNumber(
  plan: ReadyChange,
  open: readonly TargetDay[],
  claims: ClaimsByResource,
): { readonly assigned: ReadonlyMap<TargetDay, AssignedDay>; readonly exact: boolean } {
  const assigned = new Map<TargetDay, AssignedDay>();
  let exact = true;
  for (const [quantity, targets] of Map.groupBy(open, (one) => one.quantity)) {
    for (const groups of [plan.groups, plan.fallbackGroups]) {
      const missing = targets.filter((one) => !assigned.has(one));
      if (missing.length === 0 || groups.length === 0) continue;
      const found = assignTargets({ ...plan, quantity }, groups, missing, claims);
      exact &&= found.exact;
      missing.forEach((target, at) => {
        const day = found.days[at];
        if (day && !isRewritten(target, day)) assigned.set(target, day);
      });
    }
  }
  return { assigned, exact };
}

/** Nobody is put to other places on a day that has begun. */
function isRewritten({ begun, standing }: TargetDay, { places }: AssignedDay): boolean {
  return begun && standing !== null && !hasPlaces(standing, places);
}

function hasPlaces(standing: StandingDay, places: AssignedDay['places']): boolean {
  return (
    standing.places.length === places.length &&
    places.every((one) =>
      standing.places.some((other) => other.resourceId === one.resourceId && other.quantity === one.quantity),
    )
  );
}

function dayOf(
  plan: ReadyChange,
  target: TargetDay,
  assigned: AssignedDay | null,
  claims: ClaimsByResource,
): ChangedDay {
  const { asked, standing, quantity, begun } = target;
  const { day, times, claimed } = asked;
  if (!assigned) {
    const refusal =
      asked.refusal ??
      (begun ? ({ code: 'in-the-past' } as const) : refuseDay({ ...plan, quantity }, asked, claims));
    return { day, times, claimed, outcome: 'refused', places: [], together: null, refusal, becomes: 'left' };
  }
  const { places, together } = assigned;
  const same = standing !== null && areSame(standing.times, times) && hasPlaces(standing, places);
  const becomes = same ? 'same' : standing ? 'changed' : 'added';
  return { day, times, claimed, outcome: 'given', places, together, refusal: null, becomes };
}

function releasedDay(day: StandingDay): ChangedDay {
  return { ...asItStands(day), becomes: 'released' };
}

function keptDay(day: StandingDay): ChangedDay {
  return { ...asItStands(day), becomes: 'same' };
}

function asItStands({ day, times, places }: StandingDay): Omit<ChangedDay, 'becomes'> {
  return { day, times, claimed: [], outcome: 'given', places, together: null, refusal: null };
}

function areWordsOther({ change, standing }: ReadyChange): boolean {
  return (
    (change.headCount ?? standing.headCount) !== standing.headCount ||
    (change.purpose ?? standing.purpose) !== standing.purpose
  );
}

/** The first minute that the change alters: nobody decides about it afterwards. */
function effectFrom(plan: ReadyChange, days: readonly ChangedDay[], now: Instant): Instant {
  const targets = new Map(plan.targets.map((one) => [one.asked.day, one]));
  const starts = days.flatMap((one) => {
    if (one.becomes === 'same' || one.becomes === 'left') return [];
    const target = targets.get(one.day);
    if (target?.begun) return target.addedFrom ?? [];
    const before = target?.standing ? [startOf(target.standing)] : [];
    return [...before, ...one.times.slice(0, 1).map((times) => times.from)];
  });
  return instantOf(Math.min(...starts, ...(starts.length === 0 ? [now + 1] : [])));
}

function dueHoldersOf(days: readonly ChangedDay[], claims: ClaimsByResource): number[] {
  const holders = days
    .filter((day) => day.becomes === 'changed' || day.becomes === 'added')
    .flatMap((day) => day.places.flatMap((place) => claims.dueHolders(place.resourceId, day.claimed)));
  return [...new Set(holders)].sort((a, b) => a - b);
}
