import { fairDayOf, judgeFairUse, type FairUse } from '#lib/domain/request/fair-use.ts';
import type { AskedDay } from '#lib/domain/request/asked-days.ts';
import { assignPlaces, type AssignedDay } from '#lib/domain/request/assign-places.ts';
import { isOfUnits } from '#lib/domain/request/booking-request.ts';
import type { CandidateGroup } from '#lib/domain/request/candidates.ts';
import type { ClaimsByResource } from '#lib/domain/request/claims-by-resource.ts';
import type { ReadyPlan } from '#lib/domain/request/request-plan.ts';
import type { Instant } from '#lib/domain/time/instant.ts';

/** What there is of one day for a request that does not get all it wants: at least one unit, at most as many as it wants. */
export interface PartOfDay {
  readonly asked: AskedDay;
  readonly quantity: number;
  readonly assigned: AssignedDay;
}

/**
 * As many units of each of the days as there are where the whole could be, each day for itself. Days without one are left out,
 * and so are those that would be too much for one party. Pure.
 */
export function partOf(
  plan: ReadyPlan,
  days: readonly AskedDay[],
  claims: ClaimsByResource,
  fair: FairUse | null,
  now: Instant,
  /** Enough to know that there is something: 1. */
  most: number = plan.quantity,
): PartOfDay[] {
  const groups = plan.groups.map((group) => groupForAll(plan, group));
  const parts = days.flatMap((asked) => {
    if (asked.refusal !== null) return [];
    const part = mostOn(plan, groups, asked, claims, most);
    return part ? [part] : [];
  });
  if (!fair) return parts;
  const unfair = judgeFairUse(
    plan,
    fair,
    parts.map(({ asked, quantity, assigned }) => fairDayOf(quantity, asked, assigned)),
    now,
  );
  return parts.filter(({ asked }) => !unfair.has(asked.day));
}

/** A resource that never has room for all of it is no place to begin with. */
function groupForAll({ request, quantity }: ReadyPlan, group: CandidateGroup): CandidateGroup {
  return isOfUnits(request.want)
    ? { ...group, resources: group.resources.filter((one) => one.capacity >= quantity) }
    : group;
}

/** Where so many can be seated, fewer can: after nothing and all, which most days are, the most is found by halving. */
function mostOn(
  plan: ReadyPlan,
  groups: readonly CandidateGroup[],
  asked: AskedDay,
  claims: ClaimsByResource,
  most: number,
): PartOfDay | null {
  const seat = (quantity: number): PartOfDay | null => {
    const [assigned] = assignPlaces({ ...plan, quantity }, groups, [asked], claims).days;
    return assigned ? { asked, quantity, assigned } : null;
  };
  let best = seat(1);
  if (!best || most === 1) return best;
  const all = seat(most);
  if (all) return all;
  let [low, high] = [2, most - 1];
  while (low <= high) {
    const quantity = Math.ceil((low + high) / 2);
    const part = seat(quantity);
    if (part) {
      best = part;
      low = quantity + 1;
    } else high = quantity - 1;
  }
  return best;
}
