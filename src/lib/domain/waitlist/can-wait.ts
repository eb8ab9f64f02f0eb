import type { Allocation } from '#lib/domain/request/allocation.ts';
import type { RefusalCode } from '#lib/domain/refusal/refusal.ts';
import type { LocalDay } from '#lib/domain/time/local-day.ts';

/** What may end by itself, because somebody else gives a place back: all other reasons stay however long one waits. */
export const WAITED_FOR: ReadonlySet<RefusalCode> = new Set([
  'capacity-exceeded',
  'not-together',
  'closed',
  'out-of-service',
  'sitting-full',
  'kept-for-walk-ins',
] as const);

export type CanWait =
  /** The days for which there is nothing free now, ascending. */
  | { readonly can: true; readonly days: readonly LocalDay[] }
  /** All of it is free. */
  | { readonly can: false; readonly because: 'free' }
  /** A rule refuses some of it. */
  | { readonly can: false; readonly because: 'refused' };

/** Whether it makes sense to wait for what a request did not get. */
export function canWait(allocation: Allocation): CanWait {
  if (allocation.refusals.length > 0) return { can: false, because: 'refused' };
  const refused = allocation.days.filter((one) => one.outcome === 'refused');
  if (refused.length === 0) return { can: false, because: 'free' };
  const all = refused.every(({ refusal }) => refusal !== null && WAITED_FOR.has(refusal.code));
  return all ? { can: true, days: refused.map((one) => one.day) } : { can: false, because: 'refused' };
}
