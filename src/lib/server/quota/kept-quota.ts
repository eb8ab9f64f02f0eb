import { isCancelledLate, type PolicyRules } from '#lib/domain/policy/policy-rules.ts';
import { instantOf, type Instant } from '#lib/domain/time/instant.ts';
import type { LedgerChange } from '#lib/server/engine/ledger-changes.ts';
import type { BookingRow, OccurrenceRow } from '#lib/server/engine/ledger-rows.ts';

export interface GivenBack {
  readonly booking: Pick<BookingRow, 'id' | 'partyId' | 'kind' | 'state'>;
  readonly occurrences: readonly OccurrenceRow[];
  readonly released: readonly OccurrenceRow[];
  readonly rules: PolicyRules | undefined;
  readonly now: Instant;
}

/** What counts as used although its booking ends or its days are given back: what was used, and what is given back too late. */
export function keptQuota({ booking, occurrences, released, rules, now }: GivenBack): LedgerChange[] {
  if (booking.state !== 'confirmed' || (rules?.fairShare?.quotas.length ?? 0) === 0) return [];
  const days = occurrences
    .filter((one) => one.state === 'given')
    .filter((one) =>
      released.includes(one) ? isCancelledLate(rules, startOf(one), now) : startOf(one) <= now,
    )
    .map((one) => one.day);
  if (days.length === 0) return [];
  const { id: bookingId, partyId, kind } = booking;
  return [{ type: 'keep-quota-use', bookingId, partyId, kind, days }];
}

function startOf({ given }: OccurrenceRow): Instant {
  return instantOf(Math.min(...given.times.map(([from]) => from)));
}
