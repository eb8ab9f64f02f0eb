import { isValidOn, type Hall, type HallResource } from '#lib/domain/hall/hall.ts';
import type { FiledClaim } from '#lib/domain/request/claims-by-resource.ts';
import type { Interval } from '#lib/domain/time/interval.ts';
import type { LocalDay } from '#lib/domain/time/local-day.ts';

export type UnverifiedClaim = Pick<FiledClaim, 'resourceId' | 'from' | 'to' | 'quantity'>;

/** What somebody about whom nobody has decided asks for on one day, or holds. */
export interface UnverifiedDay {
  readonly day: LocalDay;
  readonly places: readonly { readonly resourceId: number; readonly quantity: number }[];
  readonly claimed: readonly Interval[];
}

/** Of the places of one kind in one zone, or in none: what is asked for, what all others hold beside it, and the most allowed. */
export interface UseOfShare {
  readonly asked: number;
  readonly held: number;
  readonly limit: number;
}

/**
 * How a day's places use what all those may hold together about whom nobody has decided; one use for each zone and kind.
 * `claims` are those of the others, `share` is percent. One place may be held wherever the share is not zero. Pure.
 */
export function usesOfShare(
  hall: Hall,
  day: UnverifiedDay,
  claims: readonly UnverifiedClaim[],
  share: number,
): UseOfShare[] {
  const asked = new Map<string, { quantity: number; readonly resources: readonly HallResource[] }>();
  for (const { resourceId, quantity } of day.places) {
    const resource = hall.resources.find((one) => one.id === resourceId);
    if (!resource) continue;
    const scope = `${resource.kind} ${resource.zoneId ?? ''}`;
    const known = asked.get(scope);
    if (known) known.quantity += quantity;
    else asked.set(scope, { quantity, resources: besides(hall, resource, day.day) });
  }
  return [...asked.values()].map(({ quantity, resources }) => ({
    asked: quantity,
    held: peakOver(day.claimed, resources, claims),
    limit: limitOf(resources, share),
  }));
}

/** Places of the same kind in the same zone, or in none, that are in service on that day. */
function besides(hall: Hall, { kind, zoneId }: HallResource, day: LocalDay): HallResource[] {
  return hall.resources.filter((one) => one.kind === kind && one.zoneId === zoneId && isValidOn(one, day));
}

function limitOf(resources: readonly HallResource[], share: number): number {
  const total = resources.reduce((sum, one) => sum + one.capacity, 0);
  return share === 0 ? 0 : Math.max(1, Math.floor((total * share) / 100));
}

/** The most that others hold at one moment of the times: a peak lies where a claim begins, or where the times do. */
function peakOver(
  times: readonly Interval[],
  resources: readonly HallResource[],
  claims: readonly UnverifiedClaim[],
): number {
  const ids = new Set(resources.map((one) => one.id));
  const inScope = claims.filter((one) => ids.has(one.resourceId));
  let peak = 0;
  for (const interval of times) {
    const meeting = inScope.filter((one) => one.from < interval.to && interval.from < one.to);
    const moments = new Set(meeting.map((one) => Math.max(one.from, interval.from)));
    for (const at of moments) {
      const held = meeting.reduce(
        (sum, one) => (one.from <= at && at < one.to ? sum + one.quantity : sum),
        0,
      );
      peak = Math.max(peak, held);
    }
  }
  return peak;
}
