import { lengthOf, type Interval } from '#lib/domain/time/interval.ts';
import type { OwnLengthRefusal } from '#lib/domain/refusal/refusal.ts';

/** What one resource asks on top of the rules of its kind: both have to be kept, so the stricter one counts. */
export interface OwnRule {
  /** Length of one day's times together, in minutes; null is no bound of its own. */
  readonly minutesMin: number | null;
  readonly minutesMax: number | null;
  /** Whatever the rules of its kind say, a person decides about it. */
  readonly needsApproval: boolean;
}

/** Whole minutes of a day; no own length can be longer. */
export const OWN_LENGTH_MINUTES_MAX = 1440;

/** Why a place with this rule of its own cannot be had for these times of a day; null where it can. Whoever has none says nothing. */
export function refusedByOwnRule(
  { own, label }: { readonly own: OwnRule | null; readonly label: string },
  times: readonly Interval[],
): OwnLengthRefusal | null {
  if (own === null) return null;
  const { minutesMin: min, minutesMax: max } = own;
  const asked = times.reduce((sum, one) => sum + lengthOf(one), 0);
  const of = { asked, level: 'resource', place: label } as const;
  if (min !== null && asked < min) return { code: 'too-short', limit: min, ...of };
  if (max !== null && asked > max) return { code: 'too-long', limit: max, ...of };
  return null;
}
