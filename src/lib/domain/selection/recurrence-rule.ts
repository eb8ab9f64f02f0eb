import { localDayOf, type LocalDay, type Weekday } from '#lib/domain/time/local-day.ts';

/** The longest rule that is read, in characters; the longest useful one has some 200. */
export const RULE_LENGTH_MAX = 500;
export const RULE_INTERVAL_MAX = 1000;

export type RuleFrequency = 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';

export interface RuleWeekday {
  readonly weekday: Weekday;
  /** 2 is the second of its month or year, -1 the last; null is each. */
  readonly ordinal: number | null;
}

/** A rule of RFC 5545 section 3.3.10 on days; null stands for a part that is not given. */
export interface RecurrenceRule {
  readonly frequency: RuleFrequency;
  readonly interval: number;
  readonly count: number | null;
  /** The last possible day, included. */
  readonly until: LocalDay | null;
  readonly byDay: readonly RuleWeekday[] | null;
  readonly byMonthDay: readonly number[] | null;
  readonly byMonth: readonly number[] | null;
  readonly bySetPos: readonly number[] | null;
  readonly weekStart: Weekday;
}

export interface RuleFault {
  /** The part that is wrong, cut to 40 characters. */
  readonly part: string;
  readonly reason:
    | 'too-long'
    | 'malformed-part'
    | 'unknown-part'
    | 'unsupported-part'
    | 'duplicate-part'
    | 'bad-value'
    | 'missing-frequency'
    | 'conflicting-parts';
}

const PART = /^([A-Z][A-Z-]*)=([A-Z0-9,+-]+)$/;
const KNOWN = new Set(['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'BYDAY', 'BYMONTHDAY', 'BYMONTH', 'BYSETPOS', 'WKST']);
const UNSUPPORTED = new Set(['BYYEARDAY', 'BYWEEKNO', 'BYHOUR', 'BYMINUTE', 'BYSECOND', 'RSCALE', 'SKIP']);
const FREQUENCIES: readonly RuleFrequency[] = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'];
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const PART_SHOWN_MAX = 40;
/** More digits than any part has use for; a longer number is no number of days. */
const COUNT_MAX = 999_999_999;

/** Thrown inside this file only, to leave the readers of the parts at the first fault. */
class Faulty extends Error {
  readonly fault: RuleFault;
  constructor(part: string, reason: RuleFault['reason']) {
    super(reason);
    this.fault = { part: part.slice(0, PART_SHOWN_MAX), reason };
  }
}
