import type { Claim, ResourceKind } from '#lib/domain/capacity/claim.ts';
import { freeQuantity } from '#lib/domain/capacity/free-quantity.ts';
import { isValidOn, type Hall, type HallResource } from '#lib/domain/hall/hall.ts';
import { intervalsOf } from '#lib/domain/hours/day-intervals.ts';
import type { Interval } from '#lib/domain/time/interval.ts';
import type { LocalDay } from '#lib/domain/time/local-day.ts';
import { openOn } from './asked-times.ts';

type FreeingClaim = Pick<Claim, 'from' | 'to' | 'kind' | 'quantity' | 'allOfIt'>;

/** Units of one resource that are free over the whole of a day's open time; 0 where it is closed or not in service. */
export function freeOverDay(
  resource: HallResource,
  day: LocalDay,
  open: readonly Interval[],
  claims: readonly FreeingClaim[],
): number {
  if (open.length === 0 || !isValidOn(resource, day)) return 0;
  return Math.min(...open.map((interval) => freeQuantity(interval, resource.capacity, claims)));
}

export interface FreeUnits {
  readonly free: number;
  /** Units in service. */
  readonly total: number;
}

/** The same of all resources of a kind together. */
export function freeUnitsOn(
  hall: Hall,
  kind: ResourceKind,
  day: LocalDay,
  claims: ReadonlyMap<number, readonly FreeingClaim[]>,
): FreeUnits {
  const open = intervalsOf(hall.timeZone, day, openOn(hall, day));
  let free = 0;
  let total = 0;
  for (const resource of hall.resources) {
    if (resource.kind !== kind || !isValidOn(resource, day)) continue;
    total += resource.capacity;
    free += freeOverDay(resource, day, open, claims.get(resource.id) ?? []);
  }
  return { free, total };
}
