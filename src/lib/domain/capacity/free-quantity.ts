import type { Claim } from './claim.ts';
import type { Interval } from '../time/interval.ts';

export interface Load {
  /** The most units that bookings and holds take at one moment. */
  readonly taken: number;
  /** The fewest units that are still free at some moment; 0 or more. */
  readonly free: number;
}

type LoadedClaim = Pick<Claim, 'from' | 'to' | 'kind' | 'quantity' | 'allOfIt'>;

interface Step {
  readonly at: number;
  readonly taken: number;
  readonly withheld: number;
}

/**
 * The load of one resource over an interval, as the peak of the sum and not the sum of all overlaps. Claims of the house
 * withhold at most the capacity together. It states what the guard of the ledger enforces:
 * taken <= max(0, capacity - withheld) at every moment.
 */
export function loadOver(interval: Interval, capacity: number, claims: readonly LoadedClaim[]): Load {
  const steps = stepsWithin(interval, capacity, claims);
  let taken = 0;
  let withheld = 0;
  let peak = 0;
  let free = capacity;
  for (let index = 0; index < steps.length; index += 1) {
    const step = steps[index];
    if (!step) break;
    taken += step.taken;
    withheld += step.withheld;
    // What begins and ends in the same minute is summed before it is judged: claims that touch do not meet.
    if (steps[index + 1]?.at === step.at) continue;
    peak = Math.max(peak, taken);
    free = Math.min(free, capacity - Math.min(withheld, capacity) - taken);
  }
  return { taken: peak, free: Math.max(0, free) };
}

/** Units that can still be claimed over the whole interval. */
export function freeQuantity(interval: Interval, capacity: number, claims: readonly LoadedClaim[]): number {
  return loadOver(interval, capacity, claims).free;
}

function stepsWithin(interval: Interval, capacity: number, claims: readonly LoadedClaim[]): Step[] {
  const steps: Step[] = [];
  for (const claim of claims) {
    if (claim.from >= interval.to || claim.to <= interval.from) continue;
    const units = claim.allOfIt ? capacity : claim.quantity;
    const taken = claim.kind === 'house' ? 0 : units;
    const withheld = claim.kind === 'house' ? units : 0;
    steps.push({ at: Math.max(claim.from, interval.from), taken, withheld });
    if (claim.to < interval.to) steps.push({ at: claim.to, taken: -taken, withheld: -withheld });
  }
  return steps.sort((a, b) => a.at - b.at);
}
