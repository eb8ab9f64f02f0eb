import { addMinutes, type Instant } from '#lib/domain/time/instant.ts';
import { decisionDeadline } from '#lib/domain/policy/decision-deadline.ts';
import type { DayRefusal } from '#lib/domain/refusal/refusal.ts';
import type { LocalDay } from '#lib/domain/time/local-day.ts';
import { fairDayOf, judgeFairUse, type FairUse } from './fair-use.ts';
import type { Allocation, DayAllocation } from './allocation.ts';
import { assignPlaces, type AssignedDay, type Assignment } from './assign-places.ts';
import type { AskedDay } from './asked-days.ts';
import type { ClaimsByResource } from './claims-by-resource.ts';
import type { ReadyPlan, RefusedPlan } from './request-plan.ts';
import { refuseDay } from './refuse-day.ts';
import { mayNeedApproval, needsApproval } from './serves-on.ts';

/** Decides a planned request against what is claimed: the same for a quote and for a booking. Pure. */
export function allocate(
  plan: ReadyPlan,
  claims: ClaimsByResource,
  now: Instant,
  fair: FairUse | null = null,
): Allocation {
  const open = plan.days.filter((day) => day.refusal === null);
  const { assignment, assigned, unfair } = assignFairly(plan, open, claims, fair, now);
  const servedCount = assigned.size;
  const complete = servedCount === plan.days.length;
  const given = complete || (plan.request.ifClash !== 'refuse' && servedCount > 0);

  const days = plan.days.map((day) =>
    dayAllocationOf(
      plan,
      unfair.has(day.day) ? { ...day, refusal: unfair.get(day.day) ?? null } : day,
      assigned.get(day.day) ?? null,
      given,
      claims,
    ),
  );
  const firstFrom = days.find((day) => day.outcome === 'given')?.times[0]?.from;
  const waits = given && firstFrom !== undefined && (plan.decisionNeeded || wantsOwnDecision(plan, days));
  return {
    outcome: outcomeOf(given, complete, waits),
    refusals: [],
    days,
    deadline: waits
      ? decisionDeadline(plan.rules.decision, plan.hall, now, lastMoment(plan, firstFrom, now))
      : null,
    ...(waits && { decisionBecause: plan.decisionBecause ?? 'place' }),
    exact: assignment.exact,
    moves: assignment.moves,
    provisionalYears: plan.provisionalYears,
    dueHolders: dueHoldersOf(days, claims),
  };
}

/** What has begun can be decided about until its first slot is over. */
function lastMoment({ rules }: ReadyPlan, firstFrom: Instant, now: Instant): Instant {
  return firstFrom < now ? addMinutes(firstFrom, rules.slotMinutes) : firstFrom;
}

/** Whether a place that is given wants a decision of its own. */
function wantsOwnDecision({ hall }: ReadyPlan, days: readonly DayAllocation[]): boolean {
  return (
    mayNeedApproval(hall) && days.some((day) => day.outcome === 'given' && needsApproval(hall, day.places))
  );
}

/** The answer to a request that the rules refuse as a whole. */
export function refuseWhole(plan: RefusedPlan): Allocation {
  const days = plan.days.map(({ day, times, claimed, refusal }): DayAllocation => ({
    day,
    times,
    claimed,
    refusal,
    outcome: 'refused',
    places: [],
    together: null,
  }));
  return {
    outcome: 'refused',
    refusals: [plan.refusal],
    days: days.filter((day) => day.refusal !== null),
    deadline: null,
    exact: true,
    moves: 0,
    provisionalYears: [],
    dueHolders: [],
  };
}

function outcomeOf(given: boolean, complete: boolean, waits: boolean): Allocation['outcome'] {
  if (!given) return 'refused';
  if (waits) return 'pending';
  return complete ? 'granted' : 'partly';
}

/** Days are seated anew without those that are too much for one party, so that the others do not suffer by them. */
const SEATINGS_MAX = 3;

interface FairAssignment {
  readonly assignment: Assignment;
  readonly assigned: ReadonlyMap<LocalDay, AssignedDay>;
  /** Days that could be given and would be too much for one party. */
  readonly unfair: ReadonlyMap<LocalDay, DayRefusal>;
}

function assignFairly(
  plan: ReadyPlan,
  open: readonly AskedDay[],
  claims: ClaimsByResource,
  fair: FairUse | null,
  now: Instant,
): FairAssignment {
  const unfair = new Map<LocalDay, DayRefusal>();
  for (let seating = 1; ; seating += 1) {
    const kept = open.filter((one) => !unfair.has(one.day));
    const assignment = assignWithFallback(plan, kept, claims);
    const served = kept.flatMap((asked, index) => {
      const day = assignment.days[index];
      return day ? [{ asked, day }] : [];
    });
    const found = fair
      ? judgeFairUse(
          plan,
          fair,
          served.map(({ asked, day }) => fairDayOf(plan.quantity, asked, day)),
          now,
        )
      : NOTHING_UNFAIR;
    for (const [day, refusal] of found) unfair.set(day, refusal);
    if (found.size > 0 && seating < SEATINGS_MAX) continue;
    const fairly = served.filter(({ asked }) => !found.has(asked.day));
    return { assignment, assigned: new Map(fairly.map(({ asked, day }) => [asked.day, day])), unfair };
  }
}

const NOTHING_UNFAIR: ReadonlyMap<LocalDay, DayRefusal> = new Map();

/** Where alternatives are taken, the days that the asked places cannot serve are tried with others of the same kind. */
function assignWithFallback(
  plan: ReadyPlan,
  open: readonly AskedDay[],
  claims: ClaimsByResource,
): Assignment {
  const first = assignPlaces(plan, plan.groups, open, claims);
  const missing = open.filter((_, index) => first.days[index] === null);
  if (missing.length === 0 || plan.fallbackGroups.length === 0) return first;
  const second = assignPlaces(plan, plan.fallbackGroups, missing, claims);
  const instead = new Map(missing.map((day, index) => [day, second.days[index] ?? null]));
  const days = open.map((day, index) => first.days[index] ?? instead.get(day) ?? null);
  return { days, moves: movesBetween(days), exact: first.exact && second.exact };
}

/** Places of a served day that are not among those of the next served day. */
function movesBetween(days: readonly (AssignedDay | null)[]): number {
  const served = days.filter((day) => day !== null);
  return served.slice(1).reduce((moves, next, index) => {
    const kept = new Set(next.places.map((one) => one.resourceId));
    return moves + (served[index]?.places.filter((one) => !kept.has(one.resourceId)).length ?? 0);
  }, 0);
}

function dayAllocationOf(
  plan: ReadyPlan,
  { day, times, claimed, refusal }: AskedDay,
  assigned: AssignedDay | null,
  given: boolean,
  claims: ClaimsByResource,
): DayAllocation {
  if (!assigned) {
    const reason = refusal ?? refuseDay(plan, { day, times, claimed, refusal }, claims);
    return { day, times, claimed, outcome: 'refused', places: [], together: null, refusal: reason };
  }
  return {
    day,
    times,
    claimed,
    outcome: given ? 'given' : 'free',
    places: assigned.places,
    together: assigned.together,
    refusal: null,
  };
}

function dueHoldersOf(days: readonly DayAllocation[], claims: ClaimsByResource): number[] {
  const holders = days
    .filter((day) => day.outcome === 'given')
    .flatMap((day) => day.places.flatMap((place) => claims.dueHolders(place.resourceId, day.claimed)));
  return [...new Set(holders)].sort((a, b) => a - b);
}
