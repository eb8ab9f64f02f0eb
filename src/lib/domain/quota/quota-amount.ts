import type { Interval } from '#lib/domain/time/interval.ts';
import { lengthOf } from '#lib/domain/time/interval.ts';
import type { QuotaMeasure } from './fair-share.ts';

/** What a day of a booking uses, or what a month has used: by every measure at once. */
export interface QuotaAmount {
  readonly units: number;
  /** Units times minutes. */
  readonly minutes: number;
  readonly uses: number;
}

export const NOTHING_USED: QuotaAmount = { units: 0, minutes: 0, uses: 0 };

/** What a day uses; nothing where it has no units. */
export function amountOfDay(quantity: number, times: readonly Interval[]): QuotaAmount {
  if (quantity === 0) return NOTHING_USED;
  const minutes = times.reduce((sum, one) => sum + lengthOf(one), 0);
  return { units: quantity, minutes: quantity * minutes, uses: 1 };
}

export function addAmounts(a: QuotaAmount, b: QuotaAmount): QuotaAmount {
  return { units: a.units + b.units, minutes: a.minutes + b.minutes, uses: a.uses + b.uses };
}

/** What `more` has beyond `less`, by each measure. */
export function amountBeyond(more: QuotaAmount, less: QuotaAmount): QuotaAmount {
  return {
    units: Math.max(0, more.units - less.units),
    minutes: Math.max(0, more.minutes - less.minutes),
    uses: Math.max(0, more.uses - less.uses),
  };
}

/** The larger of both, by each measure. */
export function largerAmount(a: QuotaAmount, b: QuotaAmount): QuotaAmount {
  return addAmounts(b, amountBeyond(a, b));
}

/** By one measure; hours in minutes, so that no part of one is lost. */
export function measured(amount: QuotaAmount, measure: QuotaMeasure): number {
  switch (measure) {
    case 'seat-days':
      return amount.units;
    case 'hours':
      return amount.minutes;
    case 'uses':
      return amount.uses;
  }
}

/** A rule's figure as `measured` counts. */
export function limitOf({ measure, perMonth }: { measure: QuotaMeasure; perMonth: number }): number {
  return measure === 'hours' ? 60 * perMonth : perMonth;
}
