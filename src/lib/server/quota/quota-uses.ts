import { quotasFor, type FairShare } from '#lib/domain/quota/fair-share.ts';
import type { QuotaAmount } from '#lib/domain/quota/quota-amount.ts';
import type { ClassUntil } from '#lib/domain/registration/party-class.ts';
import type { LocalDay } from '#lib/domain/time/local-day.ts';
import type { NewQuotaUse } from '#lib/server/engine/book-change.ts';

/** What days use of the party's quota, where a rule bounds it on that day. */
export function quotaUses(
  fair: FairShare | undefined,
  party: ClassUntil,
  days: readonly { readonly day: LocalDay; readonly amount: QuotaAmount }[],
): NewQuotaUse[] | undefined {
  if (!fair || fair.quotas.length === 0) return undefined;
  return days
    .filter(({ day, amount }) => amount.minutes > 0 && quotasFor(fair, party, day).length > 0)
    .map(({ day, amount }) => ({ day, ...amount }));
}
