import type { CheckInRules } from '#lib/domain/attendance/check-in-rules.ts';
import type { FairShare } from '#lib/domain/quota/fair-share.ts';
import type { LocalDay } from '../time/local-day.ts';
import { addDays } from '../time/local-day.ts';
import type { PartyClass } from '#lib/domain/registration/party-class.ts';
import type { Instant } from '../time/instant.ts';

export const PARTY_KINDS = ['enterprise', 'team'] as const;
export type PartyKind = (typeof PARTY_KINDS)[number];

export const ASKED_BY = ['parts', 'hours'] as const;
export type AskedBy = (typeof ASKED_BY)[number];

export const POLICY_LEVELS = ['station', 'district'] as const;
export type PolicyLevel = (typeof POLICY_LEVELS)[number];

/** Who set what refuses: a policy, or one resource for itself. */
export const RULE_LEVELS = [...POLICY_LEVELS, 'resource'] as const;
export type RuleLevel = (typeof RULE_LEVELS)[number];

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
  /** Of these classes on the day that is asked for; without it of every class. */
  readonly eligibleClasses?: readonly PartyClass[] | undefined;
  /** A day's first minute also lies at most this many minutes ahead, to the minute; without it the calendar days alone count. */
  readonly windowMinutes?: number | undefined;
  /** By parts of the day, by hours, or (without it) by both, side by side. */
  readonly askedBy?: AskedBy | undefined;
  readonly decision: DecisionRule;
  /** Giving back is in time until so many minutes before a day's first one; later the day still counts as used. */
  readonly cancelMinutesBefore?: number | undefined;
  /** What one party may have of it; without it as much as there is. */
  readonly fairShare?: FairShare | undefined;
  /** How whoever comes says so, and what follows where nobody does; without it CHECK_IN_UNLESS_SAID. */
  readonly checkIn?: CheckInRules | undefined;
}

/** A request waits for a person when it asks for more units or more days than these; 0 means always. */
export type DecisionRule =
  | { readonly by: 'nobody' }
  | {
      readonly by: 'manager';
      readonly aboveQuantity: number;
      readonly aboveDays: number;
      /** Nor for more people. Without it the number of people does not matter. */
      readonly aboveHeadCount?: number | undefined;
      /** The hold ends this long after the asking, and no later than the first minute asked for. */
      readonly withinMinutes: number;
      /** That time passes only while the hall works: on workdays, in its opening hours. */
      readonly inWorkingHours?: boolean | undefined;
      /** What the station's own people do not approve, but an officer of the district; null is nothing. */
      readonly district?: DistrictRule | null | undefined;
    };

/** A request is the district's to approve when it is for more units, days or people than these; null does not matter. */
export interface DistrictRule {
  readonly aboveQuantity: number | null;
  readonly aboveDays: number | null;
  readonly aboveHeadCount: number | null;
}

/** What a decision is about. */
export interface DecisionSize {
  readonly quantity: number;
  readonly days: number;
  readonly headCount: number;
}

/** Who has to approve: nobody, the station's people, or an officer of the district. */
export const DECIDERS = ['nobody', 'manager', 'district'] as const;
export type Decider = (typeof DECIDERS)[number];

/**
 * Why somebody has to decide about a request: it is larger than what is given without asking, a place that it gets wants it, or
 * its party has not come too often.
 */
export const DECISION_REASONS = ['size', 'place', 'no-shows'] as const;
export type DecisionReason = (typeof DECISION_REASONS)[number];

export function deciderOf(rule: DecisionRule, size: DecisionSize): Decider {
  if (rule.by === 'nobody') return 'nobody';
  const { district } = rule;
  if (district && isAbove(district, size)) return 'district';
  const { aboveQuantity, aboveDays, aboveHeadCount = null } = rule;
  return isAbove({ aboveQuantity, aboveDays, aboveHeadCount }, size) ? 'manager' : 'nobody';
}

function isAbove(
  { aboveQuantity, aboveDays, aboveHeadCount }: DistrictRule,
  { quantity, days, headCount }: DecisionSize,
): boolean {
  return (
    (aboveQuantity !== null && quantity > aboveQuantity) ||
    (aboveDays !== null && days > aboveDays) ||
    (aboveHeadCount !== null && headCount > aboveHeadCount)
  );
}

/** Whether a day that begins at `firstFrom` is given back too late: it still counts as used then. */
export function isCancelledLate(rules: PolicyRules | undefined, firstFrom: Instant, now: Instant): boolean {
  return now > firstFrom - (rules?.cancelMinutesBefore ?? 0);
}

export function lastBookableDay(rules: PolicyRules, today: LocalDay): LocalDay {
  return addDays(today, rules.windowDays);
}
