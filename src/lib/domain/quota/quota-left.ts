import type { ClassUntil } from '#lib/domain/registration/party-class.ts';
import type { LocalDay } from '#lib/domain/time/local-day.ts';
import { quotasFor, type FairShare, type QuotaMeasure } from './fair-share.ts';
import { limitOf, measured, NOTHING_USED, type QuotaAmount } from './quota-amount.ts';
import { formatMonth, type QuotaMonth } from './quota-month.ts';

/** How far a party is with a quota. Hours are counted in minutes. */
export interface QuotaLeft {
  readonly measure: QuotaMeasure;
  /** `YYYY-MM`. */
  readonly month: string;
  readonly limit: number;
  readonly used: number;
  /** By the request that is answered; 0 where nothing is asked. */
  readonly asked: number;
  /** Without what is asked. Never below zero: a lower limit takes nothing away that was given. */
  readonly left: number;
}

/** The quotas of a party in these months, each by the class that the party has on the month's first day, or today in this month. */
export function quotasLeft(
  fair: FairShare | undefined,
  party: ClassUntil,
  months: readonly QuotaMonth[],
  today: LocalDay,
  used: ReadonlyMap<QuotaMonth, QuotaAmount>,
  asked: ReadonlyMap<QuotaMonth, QuotaAmount> = new Map(),
): QuotaLeft[] {
  return months.flatMap((month) =>
    quotasFor(fair, party, month > today ? month : today).map((rule): QuotaLeft => {
      const limit = limitOf(rule);
      const sum = measured(used.get(month) ?? NOTHING_USED, rule.measure);
      return {
        measure: rule.measure,
        month: formatMonth(month),
        limit,
        used: sum,
        asked: measured(asked.get(month) ?? NOTHING_USED, rule.measure),
        left: Math.max(0, limit - sum),
      };
    }),
  );
}
