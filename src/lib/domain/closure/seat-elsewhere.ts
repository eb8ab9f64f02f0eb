import { growPlaces } from '#lib/domain/change/grow-places.ts';
import type { Hall } from '#lib/domain/hall/hall.ts';
import type { PolicyRules } from '#lib/domain/policy/policy-rules.ts';
import type { PlaceGiven } from '#lib/domain/request/allocation.ts';
import { assignPlaces, freeIdsOn } from '#lib/domain/request/assign-places.ts';
import { quantityOf, type BookingRequest, type PlacesWant } from '#lib/domain/request/booking-request.ts';
import { candidatesOf, type CandidateGroup } from '#lib/domain/request/candidates.ts';
import type { ClaimsByResource } from '#lib/domain/request/claims-by-resource.ts';
import type { ReadyPlan } from '#lib/domain/request/request-plan.ts';
import { wishOfDay, type DayInTheWay } from './wish-of-day.ts';

/**
 * Other places of equal worth in the same hall for the days of one stay, one answer for each day: null where there are none.
 * Whoever keeps some seats keeps them, and the others come beside them; else all are seated anew with the fewest moves. Where
 * they had to be together and cannot be, they are seated apart rather than not at all.
 */
export function seatElsewhere(
  hall: Hall,
  request: BookingRequest,
  days: readonly DayInTheWay[],
  claims: ClaimsByResource,
): (readonly PlaceGiven[] | null)[] {
  const wished = days.map((day) => ({ day, want: wishOfDay(hall, request, day)?.want ?? null }));
  const seated = new Map<DayInTheWay, readonly PlaceGiven[] | null>();
  // Days that a change has given other numbers than their stay has are seated by themselves.
  for (const alike of Map.groupBy(wished, ({ want }) => JSON.stringify(want)).values()) {
    const want = alike[0]?.want ?? null;
    const seen = alike.map((one) => one.day);
    const places = want ? seatAlike(hall, request, want, seen, claims) : [];
    seen.forEach((day, index) => seated.set(day, places[index] ?? null));
  }
  return days.map((day) => seated.get(day) ?? null);
}

function seatAlike(
  hall: Hall,
  request: BookingRequest,
  want: PlacesWant,
  days: readonly DayInTheWay[],
  claims: ClaimsByResource,
): (readonly PlaceGiven[] | null)[] {
  const rules = hall.policies.get(request.want.kind);
  const candidates = candidatesOf(hall, want);
  if (!rules || !('groups' in candidates)) return days.map(() => null);
  const kept = want.kind === 'desk' ? keepSome(hall, candidates.groups, want.together, days, claims) : null;
  if (kept) return kept;
  const anew = seatAnew(hall, rules, { ...request, want }, candidates.groups, days, claims);
  const isShort = anew.some((one) => one === null);
  if (!isShort || want.kind !== 'desk' || want.together !== 'must') return anew;
  const apart = { ...request, want: { ...want, together: 'prefer' as const } };
  const missing = days.filter((_, index) => anew[index] === null);
  const others = seatAnew(hall, rules, apart, candidates.groups, missing, claims);
  return anew.map((one) => one ?? others.shift() ?? null);
}

/** Null where nobody keeps a seat, or where those beside it do not suffice for every day. */
function keepSome(
  hall: Hall,
  groups: readonly CandidateGroup[],
  together: 'must' | 'prefer' | 'no',
  days: readonly DayInTheWay[],
  claims: ClaimsByResource,
): PlaceGiven[][] | null {
  const group = groups.find(({ resources }) =>
    days.some(({ places }) => resources.some((one) => places[0]?.resourceId === one.id)),
  );
  if (!group) return null;
  const free = days.map(({ asked }) => freeIdsOn(group.resources, asked, claims));
  const growing = days.map(({ places }, index) => ({
    has: places.map((one) => one.resourceId).filter((id) => free[index]?.has(id)),
    quantity: places.length,
    free: free[index] ?? new Set<number>(),
  }));
  if (growing.every(({ has }) => has.length === 0)) return null;
  const grown = growPlaces(group, growing, together);
  const whole = grown.filter((one) => one !== null);
  return whole.length < days.length
    ? null
    : whole.map((ids) => ids.map((resourceId) => ({ resourceId, quantity: 1 })));
}

function seatAnew(
  hall: Hall,
  rules: PolicyRules,
  request: BookingRequest,
  groups: readonly CandidateGroup[],
  days: readonly DayInTheWay[],
  claims: ClaimsByResource,
): (readonly PlaceGiven[] | null)[] {
  const plan: ReadyPlan = {
    type: 'ready',
    request,
    hall,
    rules,
    quantity: quantityOf(request.want),
    days: days.map((one) => one.asked),
    groups,
    fallbackGroups: [],
    decisionNeeded: false,
    provisionalYears: [],
    resourceIds: [],
    spans: [],
  };
  const { days: assigned } = assignPlaces(plan, groups, plan.days, claims);
  return assigned.map((one) => one?.places ?? null);
}
