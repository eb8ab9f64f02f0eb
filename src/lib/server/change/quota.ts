import type { ChangedDay } from '#lib/domain/change/allocate-change.ts';
import { amountOfStanding } from '#lib/domain/change/without-unfair.ts';
import { quantityOn, startOf, type StandingDay } from '#lib/domain/change/standing-booking.ts';
import type { ResourceKind } from '#lib/domain/capacity/claim.ts';
import type { Hall } from '#lib/domain/hall/hall.ts';
import { isCancelledLate } from '#lib/domain/policy/policy-rules.ts';
import { amountBeyond, amountOfDay, largerAmount, type QuotaAmount } from '#lib/domain/quota/quota-amount.ts';
import type { LocalDay } from '#lib/domain/time/local-day.ts';
import type { NewQuotaUse } from '#lib/server/engine/book-change.ts';
import type { LedgerChange, QuotaUses } from '#lib/server/engine/ledger-changes.ts';
import type { OccurrenceRow, PartyRow } from '#lib/server/engine/ledger-rows.ts';
import { quotaUses } from '#lib/server/quota/quota-uses.ts';
import { unitsGiven } from '#lib/server/booking/units-given.ts';
import type { ChangeSituation } from './situation.ts';

/** What the days use from now on. A day that becomes less too late goes on counting as it was. */
export function quotaAtOnce(
  { file: { booking }, party, plan, standing, now }: ChangeSituation,
  becoming: readonly ChangedDay[],
): QuotaUses | undefined {
  if (plan.type !== 'ready') return undefined;
  const uses = quotaUses(
    plan.rules.fairShare,
    party,
    becoming.map((day) => {
      const before = standing.days.find((one) => one.day === day.day);
      const late =
        booking.state === 'confirmed' && before && isCancelledLate(plan.rules, startOf(before), now);
      const amount = amountOf(day);
      return { day: day.day, amount: late ? largerAmount(amount, amountOfStanding(before)) : amount };
    }),
  );
  return uses && { partyId: party.id, kind: booking.kind, uses };
}

/** What a change that waits wants of the quota beyond what the booking has. */
export function quotaBeyond(
  { party, plan, standing }: ChangeSituation,
  becoming: readonly ChangedDay[],
): NewQuotaUse[] | undefined {
  if (plan.type !== 'ready') return undefined;
  const days = becoming.map((day) => {
    const before = standing.days.find((one) => one.day === day.day) ?? null;
    return { day: day.day, amount: amountBeyond(amountOf(day), amountOfStanding(before)) };
  });
  return quotaUses(plan.rules.fairShare, party, days);
}

/** Days that are given back too late count as used. */
export function keptQuota(
  { file: { booking }, plan, standing, now }: ChangeSituation,
  released: readonly LocalDay[],
): LedgerChange[] {
  if (plan.type !== 'ready' || booking.state !== 'confirmed' || !plan.rules.fairShare) return [];
  const days = standing.days
    .filter((one) => released.includes(one.day) && isCancelledLate(plan.rules, startOf(one), now))
    .map((one) => one.day);
  if (days.length === 0) return [];
  const { id: bookingId, partyId, kind } = booking;
  return [{ type: 'keep-quota-use', bookingId, partyId, kind, days }];
}

/** What days on file use. */
export function quotaOfOccurrences(
  hall: Hall,
  party: PartyRow,
  kind: ResourceKind,
  occurrences: readonly OccurrenceRow[],
): QuotaUses | undefined {
  const days = occurrences.map(({ day, given: { places, times } }) => ({
    day,
    amount: amountOfDay(
      unitsGiven({ places }),
      times.map(([from, to]) => ({ from, to })),
    ),
  }));
  const uses = quotaUses(hall.policies.get(kind)?.fairShare, party, days);
  return uses && { partyId: party.id, kind, uses };
}

function amountOf(day: StandingDay): QuotaAmount {
  return amountOfDay(quantityOn(day), day.times);
}
