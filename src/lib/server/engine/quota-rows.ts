import type { ResourceKind } from '#lib/domain/capacity/claim.ts';
import type { QuotaAmount } from '#lib/domain/quota/quota-amount.ts';
import type { QuotaMonth } from '#lib/domain/quota/quota-month.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import type { LocalDay } from '#lib/domain/time/local-day.ts';

/** What is asked of the use of a quota. */
export interface QuotaUseQuery {
  readonly partyId: number;
  readonly kind: ResourceKind;
  /** Only at this station; null is everywhere. */
  readonly stationId: number | null;
  readonly months: readonly QuotaMonth[];
  /** Holds that are due at this moment count no longer. */
  readonly now: Instant;
  /** Days of a booking that are left out: they are about to become others. */
  readonly except?: { readonly bookingId: number; readonly days: readonly LocalDay[] } | undefined;
}

export type QuotaUsed = ReadonlyMap<QuotaMonth, QuotaAmount>;
