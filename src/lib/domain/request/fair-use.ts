import { nameLevel } from '#lib/domain/policy/name-level.ts';
import { judgeQuota, type QuotaDay } from '#lib/domain/quota/judge-quota.ts';
import { judgeShares } from '#lib/domain/quota/judge-shares.ts';
import { judgeWalkIns } from '#lib/domain/quota/judge-walk-ins.ts';
import { addAmounts, amountOfDay, NOTHING_USED, type QuotaAmount } from '#lib/domain/quota/quota-amount.ts';
import { quotasLeft } from '#lib/domain/quota/quota-left.ts';
import { monthOf, type QuotaMonth } from '#lib/domain/quota/quota-month.ts';
import type { DayRefusal } from '#lib/domain/refusal/refusal.ts';
import type { UnverifiedClaim, UnverifiedDay } from '#lib/domain/registration/uses-of-share.ts';
import type { ClassUntil } from '#lib/domain/registration/party-class.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import type { LocalDay } from '#lib/domain/time/local-day.ts';
import { localDayAt } from '#lib/domain/time/time-zone.ts';
import type { Allocation } from './allocation.ts';
import type { AskedDay } from './asked-days.ts';
import type { AssignedDay } from './assign-places.ts';
import type { ClaimsByResource } from './claims-by-resource.ts';
import type { ReadyPlan } from './request-plan.ts';

/** What a party has already, where a rule says how much one party may have. */
export interface FairUse {
  readonly party: ClassUntil;
  /** Of each month that is asked for, without what the asked days themselves have. */
  readonly used: ReadonlyMap<QuotaMonth, QuotaAmount>;
  /** The party's own claims on places of the kind; empty where no rule bounds a party's share. */
  readonly own: readonly UnverifiedClaim[];
  /** All claims on places of the kind; null where nothing is kept for those who come without a booking. */
  readonly all: ClaimsByResource | null;
  readonly atTheDesk: boolean;
}

/** A day with the places that were found for it. */
export interface FairDay extends QuotaDay, UnverifiedDay {
  readonly quantity: number;
  /** More units at some moment than the booking has already: only that can be too much of a zone. */
  readonly addsMore: boolean;
}

/** A day that was not had before. */
export function fairDayOf(
  quantity: number,
  { day, times, claimed }: AskedDay,
  { places }: AssignedDay,
): FairDay {
  return {
    day,
    quantity,
    claimed,
    places,
    amount: amountOfDay(quantity, times),
    has: NOTHING_USED,
    addsMore: true,
  };
}

/** Refuses the days that would be too much for one party, in the order of REFUSAL_PRECEDENCE. Pure. */
export function judgeFairUse(
  { hall, rules, request }: ReadyPlan,
  { party, used, own, all, atTheDesk }: FairUse,
  days: readonly FairDay[],
  now: Instant,
): Map<LocalDay, DayRefusal> {
  const { fairShare } = rules;
  if (!fairShare) return new Map();
  const { kind } = request.want;
  const reserve = all && fairShare.walkIns;
  const more = days.filter((one) => one.addsMore);
  const kept = all
    ? judgeWalkIns({ hall, kind, reserve, claims: all, atTheDesk, now }, more)
    : new Map<LocalDay, DayRefusal>();
  const rest = more.filter((one) => !kept.has(one.day));
  const shared = judgeShares(hall, rest, own, fairShare.partySharePercent);
  const left = days.filter((one) => !kept.has(one.day) && !shared.has(one.day));
  const found = [...kept, ...shared, ...judgeQuota({ fair: fairShare, party, used, days: left })];
  return new Map(found.map(([day, refusal]) => [day, nameLevel(refusal, hall, kind)]));
}

/** Adds to an answer how far the party is with its quotas, and what the request takes of them. */
export function withQuotas(
  allocation: Allocation,
  { hall, rules, quantity }: ReadyPlan,
  fair: FairUse | null,
  now: Instant,
): Allocation {
  if (!fair || !rules.fairShare || rules.fairShare.quotas.length === 0) return allocation;
  const asked = new Map<QuotaMonth, QuotaAmount>();
  for (const { day, times, outcome } of allocation.days) {
    if (outcome === 'refused') continue;
    const month = monthOf(day);
    asked.set(month, addAmounts(asked.get(month) ?? NOTHING_USED, amountOfDay(quantity, times)));
  }
  const today = localDayAt(hall.timeZone, now);
  const months = [...fair.used.keys()];
  return { ...allocation, quotas: quotasLeft(rules.fairShare, fair.party, months, today, fair.used, asked) };
}
