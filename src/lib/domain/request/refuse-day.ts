import { isValidOn, type HallResource } from '#lib/domain/hall/hall.ts';
import { refusedByOwnRule } from '#lib/domain/policy/own-rule.ts';
import type { DayRefusal, OwnLengthRefusal } from '#lib/domain/refusal/refusal.ts';
import type { AskedDay } from './asked-days.ts';
import { isOfUnits } from './booking-request.ts';
import type { CandidateGroup } from './candidates.ts';
import type { ClaimsByResource } from './claims-by-resource.ts';
import type { ReadyPlan } from './request-plan.ts';
import { servesOn } from './serves-on.ts';

/** Why a day that the rules allow cannot be given: told of the group that comes closest. */
export function refuseDay(plan: ReadyPlan, day: AskedDay, claims: ClaimsByResource): DayRefusal {
  const supplies = plan.groups.map((group) => supplyOf(plan, group, day, claims));
  const best = supplies.reduce(larger, NO_SUPPLY);
  const asked = plan.quantity;
  // What a canteen keeps for its own people is nobody's business: others see what is offered to them.
  if (plan.request.want.kind === 'canteen')
    return { code: 'sitting-full', asked, free: best.free, offered: best.open, nextFree: null };
  if (best.inService < asked)
    return ownRefusal(plan, day) ?? { code: 'out-of-service', asked, inService: best.inService };
  if (best.free >= asked) return { code: 'not-together', asked, free: best.free };
  if (best.open < asked) return { code: 'closed', asked, free: best.free, firstFree: null };
  return {
    code: 'capacity-exceeded',
    asked,
    free: best.free,
    limit: best.open,
    peak: best.peak,
    firstFree: null,
  };
}

/** The mildest of what the places in service say themselves: whoever keeps it can have one. */
function ownRefusal({ groups }: ReadyPlan, { day, times }: AskedDay): OwnLengthRefusal | null {
  const [first, ...others] = groups
    .flatMap((group) => group.resources)
    .filter((one) => isValidOn(one, day))
    .flatMap((one) => refusedByOwnRule(one, times) ?? []);
  if (!first) return null;
  return others.reduce((mildest, one) => (excessOf(one) < excessOf(mildest) ? one : mildest), first);
}

function excessOf({ asked, limit }: OwnLengthRefusal): number {
  return Math.abs(asked - limit);
}

interface Supply {
  /** Units that exist and are valid on the day. */
  readonly inService: number;
  /** Of these, units that the house does not withhold. */
  readonly open: number;
  /** Of these, units that nobody takes. */
  readonly free: number;
  readonly peak: number;
}

function supplyOf(plan: ReadyPlan, group: CandidateGroup, day: AskedDay, claims: ClaimsByResource): Supply {
  const each = group.resources
    .filter((one) => servesOn(one, day))
    .map((one) => supplyOfOne(one, day, claims));
  if (isOfUnits(plan.request.want)) return each.reduce(larger, NO_SUPPLY);
  return each.reduce(
    (a, b) => ({
      inService: a.inService + b.inService,
      open: a.open + b.open,
      free: a.free + b.free,
      peak: a.peak + b.peak,
    }),
    NO_SUPPLY,
  );
}

function larger(a: Supply, b: Supply): Supply {
  return b.free > a.free || (b.free === a.free && b.inService > a.inService) ? b : a;
}

const NO_SUPPLY: Supply = { inService: 0, open: 0, free: 0, peak: 0 };

function supplyOfOne(resource: HallResource, day: AskedDay, claims: ClaimsByResource): Supply {
  const { free, peak, withheld } = claims.freeOver(resource, day.claimed);
  return { inService: resource.capacity, open: withheld ? free + peak : resource.capacity, free, peak };
}
