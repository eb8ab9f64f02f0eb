import type { ResourceKind } from '#lib/domain/capacity/claim.ts';
import type { DietaryMark } from '#lib/domain/canteen/canteen-terms.ts';
import type { AskedBy, PartyKind, RuleLevel } from '#lib/domain/policy/policy-rules.ts';
import type { PartyClass } from '#lib/domain/registration/party-class.ts';
import type { QuotaMeasure } from '#lib/domain/quota/fair-share.ts';

/**
 * Why something cannot be booked: facts, from a closed list. Of several that apply to the same thing the first in
 * REFUSAL_PRECEDENCE is the answer. Days are `YYYY-MM-DD`, times `HH:MM` of the station, lengths minutes.
 */
export type Refusal = RequestRefusal | DayRefusal;

/** About the request as a whole: nothing of it is given. */
export type RequestRefusal = Levelled & RequestReason;

/** About one day: the other days may still be given. */
export type DayRefusal = Levelled & DayReason;

interface Levelled {
  /** Of a refusal by rule, who set that rule. */
  readonly level?: RuleLevel | undefined;
}

type RequestReason =
  | { readonly code: 'answer-differs' }
  /** A change that leaves everything as it is. */
  | { readonly code: 'nothing-changes' }
  | { readonly code: 'station-retired' }
  | { readonly code: 'policy-missing'; readonly kind: ResourceKind }
  | { readonly code: 'not-eligible'; readonly eligible: readonly PartyKind[] }
  /** The rule lets ask by parts of the day only, or by hours only. */
  | { readonly code: 'asked-otherwise'; readonly by: AskedBy }
  /** The canteen is open to others only. */
  | { readonly code: 'not-welcome' }
  | { readonly code: 'reversed-range' }
  | { readonly code: 'duplicate-days' }
  | { readonly code: 'invalid-rule'; readonly part: string }
  | { readonly code: 'endless-rule' }
  | { readonly code: 'rule-too-wide'; readonly limit: number }
  | { readonly code: 'no-days' }
  | { readonly code: 'too-many-days'; readonly asked: number; readonly limit: number }
  | { readonly code: 'provisional-year'; readonly years: readonly number[] }
  | { readonly code: 'nothing-suitable'; readonly kind: ResourceKind }
  | { readonly code: 'too-many-units'; readonly asked: number; readonly limit: number }
  | { readonly code: 'more-than-exists'; readonly asked: number; readonly exists: number }
  | { readonly code: 'mark-not-served'; readonly mark: DietaryMark }
  | { readonly code: 'too-many-open-holds'; readonly limit: number }
  /** Applicants together hold as much of the zone as they may: `held` by others, `limit` for all. */
  | {
      readonly code: 'unverified-share';
      readonly asked: number;
      readonly held: number;
      readonly limit: number;
    };

type DayReason =
  | { readonly code: 'in-the-past' }
  | { readonly code: 'party-not-valid'; readonly from: string | null; readonly to: string | null }
  /** The class that the party has on this day may not book. */
  | {
      readonly code: 'class-not-eligible';
      readonly class: PartyClass;
      readonly eligible: readonly PartyClass[];
    }
  | { readonly code: 'licence-expired'; /** The last day on which it held. */ readonly until: string }
  | { readonly code: 'beyond-window'; readonly lastDay: string; readonly limit: number }
  | { readonly code: 'beyond-window-hours'; /** Minutes ahead. */ readonly limit: number }
  | { readonly code: 'lead-time'; readonly limit: number }
  | { readonly code: 'closed-that-day'; readonly reason: 'weekly' | 'holiday' | 'exception' }
  /** A change would put the day where the booking has one already. */
  | { readonly code: 'booked-already' }
  | { readonly code: 'no-such-sitting'; readonly sittings: readonly string[] }
  | { readonly code: 'after-cut-off'; /** Of the station: `YYYY-MM-DD HH:MM`. */ readonly cutOff: string }
  | { readonly code: 'across-break'; readonly open: readonly string[] }
  | { readonly code: 'outside-opening-hours'; readonly open: readonly string[] }
  | { readonly code: 'off-slot-grid'; readonly slotMinutes: number }
  | LengthReason
  | { readonly code: 'out-of-service'; readonly asked: number; readonly inService: number }
  | {
      readonly code: 'closed';
      readonly asked: number;
      readonly free: number;
      readonly firstFree: string | null;
    }
  | {
      readonly code: 'capacity-exceeded';
      readonly asked: number;
      /** Units still free over the whole of the day's times. */
      readonly free: number;
      /** Units in service of which the house keeps none back at these times. */
      readonly limit: number;
      /** The most units taken at one moment of the day's times. */
      readonly peak: number;
      /** The first start on that day at which the same request fits, `HH:MM`; null where there is none. */
      readonly firstFree: string | null;
    }
  | { readonly code: 'not-together'; readonly asked: number; readonly free: number }
  | {
      readonly code: 'sitting-full';
      readonly asked: number;
      readonly free: number;
      /** Portions that the canteen offers to others at this sitting. */
      readonly offered: number;
      /** The start of the next sitting of the day with room for the order, `HH:MM`; null where there is none. */
      readonly nextFree: string | null;
    }
  /** What is left is kept for those who come without a booking, until a time of the day itself. */
  | {
      readonly code: 'kept-for-walk-ins';
      readonly asked: number;
      /** Units that are free beside what is kept. */
      readonly free: number;
      readonly kept: number;
      /** `HH:MM` of that day. */
      readonly until: string;
    }
  /** The party would hold more of a zone at one moment than one party may: `held` by it, `limit` in all. */
  | {
      readonly code: 'party-share';
      readonly asked: number;
      readonly held: number;
      readonly limit: number;
    }
  /** The party would use more of the day's month than it may. Hours are counted in minutes. */
  | {
      readonly code: 'quota-exhausted';
      readonly measure: QuotaMeasure;
      readonly asked: number;
      /** By the party in that month, earlier days of the same request included. */
      readonly used: number;
      readonly limit: number;
      /** `YYYY-MM`. */
      readonly month: string;
      readonly nextMonth: string;
    };

interface LengthReason {
  readonly code: 'too-short' | 'too-long';
  readonly asked: number;
  readonly limit: number;
  /** The resource whose own rule it is. */
  readonly place?: string | undefined;
}

/** By the rule of one resource. */
export type OwnLengthRefusal = LengthReason & { readonly level: 'resource'; readonly place: string };

export type RefusalCode = Refusal['code'];

/** The first that applies is the answer. */
export const REFUSAL_PRECEDENCE = [
  'answer-differs',
  'nothing-changes',
  'station-retired',
  'policy-missing',
  'not-eligible',
  'asked-otherwise',
  'not-welcome',
  'reversed-range',
  'duplicate-days',
  'invalid-rule',
  'endless-rule',
  'rule-too-wide',
  'no-days',
  'too-many-days',
  'nothing-suitable',
  'too-many-units',
  'mark-not-served',
  'more-than-exists',
  'provisional-year',
  'too-many-open-holds',
  'unverified-share',
  'in-the-past',
  'party-not-valid',
  'class-not-eligible',
  'licence-expired',
  'beyond-window',
  'beyond-window-hours',
  'lead-time',
  'closed-that-day',
  'booked-already',
  'no-such-sitting',
  'after-cut-off',
  'across-break',
  'outside-opening-hours',
  'off-slot-grid',
  'too-short',
  'too-long',
  'out-of-service',
  'closed',
  'capacity-exceeded',
  'not-together',
  'sitting-full',
  'kept-for-walk-ins',
  'party-share',
  'quota-exhausted',
] as const satisfies readonly RefusalCode[];
