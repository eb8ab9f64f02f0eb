import type { Claim } from '#lib/domain/capacity/claim.ts';
import { loadOver } from '#lib/domain/capacity/free-quantity.ts';
import type { HallResource } from '#lib/domain/hall/hall.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import type { Interval } from '#lib/domain/time/interval.ts';

/** A claim on file. A hold carries its booking's deadline and is no longer in anybody's way from then on. */
export interface FiledClaim extends Claim {
  readonly holder: number;
  readonly deadline: Instant | null;
}

export interface FreeOver {
  /** Units free over all of the intervals. */
  readonly free: number;
  /** The most units that others take at one moment of them. */
  readonly peak: number;
  /** True where units are missing because the house withholds them. */
  readonly withheld: boolean;
}

/** Claims by resource, those of due holds set apart: readers leave them out, and whoever writes lapses them. */
export class ClaimsByResource {
  readonly #live = new Map<number, FiledClaim[]>();
  readonly #due: FiledClaim[] = [];

  constructor(claims: readonly FiledClaim[], now: Instant) {
    for (const claim of claims) {
      if (isDue(claim, now)) {
        this.#due.push(claim);
        continue;
      }
      const known = this.#live.get(claim.resourceId);
      if (known) known.push(claim);
      else this.#live.set(claim.resourceId, [claim]);
    }
  }

  freeOver(resource: Pick<HallResource, 'id' | 'capacity'>, intervals: readonly Interval[]): FreeOver {
    const claims = this.#live.get(resource.id);
    let free = resource.capacity;
    let peak = 0;
    let withheld = false;
    if (!claims) return { free, peak, withheld };
    for (const interval of intervals) {
      const meeting = claims.filter((claim) => claim.from < interval.to && interval.from < claim.to);
      if (meeting.length === 0) continue;
      const load = loadOver(interval, resource.capacity, meeting);
      free = Math.min(free, load.free);
      peak = Math.max(peak, load.taken);
      withheld ||= meeting.some((claim) => claim.kind === 'house');
    }
    return { free, peak, withheld };
  }

  /** Bookings whose due holds lie in the way of these places, ascending. */
  dueHolders(resourceId: number, intervals: readonly Interval[]): number[] {
    const holders = this.#due
      .filter(
        (claim) =>
          claim.resourceId === resourceId &&
          intervals.some((one) => claim.from < one.to && one.from < claim.to),
      )
      .map((claim) => claim.holder);
    return [...new Set(holders)].sort((a, b) => a - b);
  }
}

function isDue(claim: FiledClaim, now: Instant): boolean {
  return claim.kind === 'hold' && claim.deadline !== null && claim.deadline <= now;
}
