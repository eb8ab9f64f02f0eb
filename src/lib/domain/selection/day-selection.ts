import type { LocalDay, Weekday } from '#lib/domain/time/local-day.ts';
import type { RuleFault } from './recurrence-rule.ts';

/** One request serves at most so many days: a year of them. */
export const DAYS_PER_REQUEST_MAX = 366;
/** The first and the last day of a selection lie within two years, both counted. */
export const SELECTION_SPAN_DAYS_MAX = 731;

/** Which days a request asks for. */
export type DaySelection =
  | { readonly kind: 'list'; readonly days: readonly LocalDay[] }
  | {
      readonly kind: 'range';
      readonly from: LocalDay;
      /** The last day, included. */
      readonly to: LocalDay;
      readonly on:
        | { readonly kind: 'workdays' }
        | { readonly kind: 'all' }
        | { readonly kind: 'weekdays'; readonly weekdays: readonly Weekday[] };
    }
  | {
      readonly kind: 'rule';
      /** DTSTART. It is one of the days only where it matches the rule. */
      readonly start: LocalDay;
      /** An RFC 5545 RRULE value without its name: FREQ=WEEKLY;BYDAY=MO;COUNT=4. */
      readonly rule: string;
      /** Days off are left out of what the rule gives; they count for its COUNT all the same. */
      readonly onlyWorkdays: boolean;
    };

export interface SelectedDays {
  readonly ok: true;
  /** Ascending, distinct, 1 to DAYS_PER_REQUEST_MAX. */
  readonly days: readonly LocalDay[];
  /** Ascending: the years whose workdays were asked for while nobody had published them. */
  readonly workdayYearsProvisional: readonly number[];
}

/** Why a selection gives no days, with the facts that a sentence needs. */
export type SelectionProblem = { readonly ok: false } & (
  | { readonly problem: 'reversed-range'; readonly facts: { readonly from: LocalDay; readonly to: LocalDay } }
  | { readonly problem: 'no-days'; readonly facts: Readonly<Record<string, never>> }
  | { readonly problem: 'duplicate-days'; readonly facts: { readonly days: readonly LocalDay[] } }
  | { readonly problem: 'too-many-days'; readonly facts: { readonly limit: number; readonly count: number } }
  | {
      readonly problem: 'span-too-long';
      /**
       * limit and count in days, both ends counted. from: the first day, or a rule's start; to: the last day, or the
       * first one of the rule that lies too far away.
       */
      readonly facts: {
        readonly limit: number;
        readonly count: number;
        readonly from: LocalDay;
        readonly to: LocalDay;
      };
    }
  | { readonly problem: 'invalid-rule'; readonly facts: RuleFault }
  | { readonly problem: 'endless-rule'; readonly facts: Readonly<Record<string, never>> }
  | { readonly problem: 'too-many-candidates'; readonly facts: { readonly limit: number } }
);
