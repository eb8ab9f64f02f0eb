import type { Hall, HallResource } from '#lib/domain/hall/hall.ts';
import { isValidOn } from '#lib/domain/hall/hall.ts';
import type { RequestRefusal } from '#lib/domain/refusal/refusal.ts';
import type { Allocation, DayAllocation } from '#lib/domain/request/allocation.ts';
import type { FiledClaim } from '#lib/domain/request/claims-by-resource.ts';
import { instantOf, type Instant } from '#lib/domain/time/instant.ts';
import type { Interval } from '#lib/domain/time/interval.ts';

/** Holds of all others about whom nobody has decided yet, and what they may hold together. */
export interface UnverifiedHolds {
  /** Claims of those holds at the station; due ones are left out. */
  readonly claims: readonly Pick<FiledClaim, 'resourceId' | 'from' | 'to' | 'quantity'>[];
  /** Percent of a zone, or of the places of one kind where they are in no zone; 0–100. */
  readonly share: number;
  /** When the hold ends by itself at the latest. */
  readonly deadline: Instant;
}

/**
 * What an applicant gets of an allocation: places are held, never booked, until somebody has decided about them, and no more
 * of a zone than what all applicants may hold together, so that invented numbers cannot lock a hall. One place may be held
 * wherever the share is not zero. Pure.
 */
export function holdForApplicant(
  allocation: Allocation,
  hall: Hall,
  holds: UnverifiedHolds,
  now: Instant,
): Allocation {
  if (allocation.outcome === 'refused') return allocation;
  const given = allocation.days.filter((day) => day.outcome === 'given');
  const exceeded = given.map((day) => exceededOn(hall, day, holds)).find((one) => one !== null);
  if (exceeded) {
    return {
      ...allocation,
      outcome: 'refused',
      refusals: [exceeded],
      days: allocation.days.map((day) => (day.outcome === 'given' ? { ...day, outcome: 'free' } : day)),
      deadline: null,
      dueHolders: [],
    };
  }
  const firstFrom = given[0]?.times[0]?.from ?? holds.deadline;
  const end = Math.min(allocation.deadline ?? Infinity, holds.deadline, firstFrom);
  return { ...allocation, outcome: 'pending', deadline: instantOf(Math.max(now + 1, end)) };
}

function exceededOn(hall: Hall, day: DayAllocation, holds: UnverifiedHolds): RequestRefusal | null {
  const asked = new Map<string, { quantity: number; readonly resources: readonly HallResource[] }>();
  for (const { resourceId, quantity } of day.places) {
    const resource = hall.resources.find((one) => one.id === resourceId);
    if (!resource) continue;
    const scope = `${resource.kind} ${resource.zoneId ?? ''}`;
    const known = asked.get(scope);
    if (known) known.quantity += quantity;
    else asked.set(scope, { quantity, resources: besides(hall, resource, day) });
  }
  for (const { quantity, resources } of asked.values()) {
    const limit = limitOf(resources, holds.share);
    const held = peakOver(day.claimed, resources, holds);
    if (held + quantity > limit) return { code: 'unverified-share', asked: quantity, held, limit };
  }
  return null;
}

/** Places of the same kind in the same zone, or in none, that are in service on that day. */
function besides(hall: Hall, { kind, zoneId }: HallResource, { day }: DayAllocation): HallResource[] {
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
  { claims }: UnverifiedHolds,
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
