import type { FairShare } from '#lib/domain/quota/fair-share.ts';
import type { LocalDay } from '../time/local-day.ts';
import { addDays } from '../time/local-day.ts';
import { instantOf, type Instant } from '../time/instant.ts';

export const PARTY_KINDS = ['enterprise', 'team'] as const;
export type PartyKind = (typeof PARTY_KINDS)[number];

export const POLICY_LEVELS = ['station', 'district'] as const;
export type PolicyLevel = (typeof POLICY_LEVELS)[number];

/** What may be booked by whom, how long, how far ahead, and when a person decides. One per resource kind and station. */
export interface PolicyRules {
  /** Times asked for begin and end on this grid, in minutes from local midnight. Day parts are exempt. */
  readonly slotMinutes: number;
  /** Length of one day's times together, in minutes. */
  readonly lengthMinutesMin: number;
  readonly lengthMinutesMax: number;
  readonly daysMax: number;
  /** Units (seats, rooms) of one request on one day. */
  readonly quantityMax: number;
  /** A day's first minute lies at least this many minutes ahead of the asking. */
  readonly leadTimeMinutesMin: number;
  /** The last day that may be asked for lies this many calendar days ahead of today. */
  readonly windowDays: number;
  /** Added to each claim, after the use. */
  readonly clearingMinutes: number;
  readonly eligible: readonly PartyKind[];
  readonly decision: DecisionRule;
  /** Giving back is in time until so many minutes before a day's first one; later the day still counts as used. */
  readonly cancelMinutesBefore?: number | undefined;
  /** What one party may have of it; without it as much as there is. */
  readonly fairShare?: FairShare | undefined;
}

/** A request waits for a person when it asks for more units or more days than these; 0 means always. */
export type DecisionRule =
  | { readonly by: 'nobody' }
  | {
      readonly by: 'manager';
      readonly aboveQuantity: number;
      readonly aboveDays: number;
      /** The hold ends this long after the asking, and no later than the first minute asked for. */
      readonly withinMinutes: number;
    };

export function isDecisionNeeded(rule: DecisionRule, quantity: number, days: number): boolean {
  return rule.by === 'manager' && (quantity > rule.aboveQuantity || days > rule.aboveDays);
}

/** Whether a day that begins at `firstFrom` is given back too late: it still counts as used then. */
export function isCancelledLate(rules: PolicyRules | undefined, firstFrom: Instant, now: Instant): boolean {
  return now > firstFrom - (rules?.cancelMinutesBefore ?? 0);
}

/** When a hold asked for at `now` ends by itself: always after `now`, never after the first minute asked for. */
export function decisionDeadline(rule: DecisionRule, now: Instant, firstFrom: Instant): Instant {
  const within = rule.by === 'manager' ? rule.withinMinutes : 0;
  return instantOf(Math.max(now + 1, Math.min(now + within, firstFrom)));
}

export function lastBookableDay(rules: PolicyRules, today: LocalDay): LocalDay {
  return addDays(today, rules.windowDays);
}
