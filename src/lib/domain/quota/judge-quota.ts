import type { DayRefusal } from '#lib/domain/refusal/refusal.ts';
import type { ClassUntil } from '#lib/domain/registration/party-class.ts';
import type { LocalDay } from '#lib/domain/time/local-day.ts';
import { quotasFor, type FairShare } from './fair-share.ts';
import {
  addAmounts,
  amountBeyond,
  limitOf,
  measured,
  NOTHING_USED,
  type QuotaAmount,
} from './quota-amount.ts';
import { formatMonth, monthAfter, monthOf, type QuotaMonth } from './quota-month.ts';

/** A day that could be given, and what it would use. */
export interface QuotaDay {
  readonly day: LocalDay;
  readonly amount: QuotaAmount;
  /** What the day uses already and goes on using if it is refused: only what is beyond is judged. */
  readonly has: QuotaAmount;
}

export interface QuotaQuestion {
  readonly fair: FairShare | undefined;
  readonly party: ClassUntil;
  /** What the party has used of each month, without what the days themselves have. */
  readonly used: ReadonlyMap<QuotaMonth, QuotaAmount>;
  /** Ascending. */
  readonly days: readonly QuotaDay[];
}

/**
 * Refuses the days that would take the party over what it may use of their month: earlier days come first, and a day that is
 * refused uses nothing. What becomes less, or stays as it is, is never refused. Pure.
 */
export function judgeQuota({ fair, party, used, days }: QuotaQuestion): Map<LocalDay, DayRefusal> {
  const refused = new Map<LocalDay, DayRefusal>();
  if (!fair || fair.quotas.length === 0) return refused;
  const sums = new Map(used);
  for (const { day, has } of days) add(sums, day, has);
  for (const { day, amount, has } of days) {
    const month = monthOf(day);
    const before = sums.get(month) ?? NOTHING_USED;
    const more = amountBeyond(amount, has);
    const over = quotasFor(fair, party, day).find((rule) => {
      const asked = measured(more, rule.measure);
      return asked > 0 && measured(before, rule.measure) + asked > limitOf(rule);
    });
    if (!over) {
      add(sums, day, more);
      continue;
    }
    refused.set(day, {
      code: 'quota-exhausted',
      measure: over.measure,
      asked: measured(more, over.measure),
      used: measured(before, over.measure),
      limit: limitOf(over),
      month: formatMonth(month),
      nextMonth: formatMonth(monthAfter(month)),
    });
  }
  return refused;
}

function add(sums: Map<QuotaMonth, QuotaAmount>, day: LocalDay, amount: QuotaAmount): void {
  const month = monthOf(day);
  sums.set(month, addAmounts(sums.get(month) ?? NOTHING_USED, amount));
}
