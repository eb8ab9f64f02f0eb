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
const KNOWN = new Set([
  'FREQ',
  'INTERVAL',
  'COUNT',
  'UNTIL',
  'BYDAY',
  'BYMONTHDAY',
  'BYMONTH',
  'BYSETPOS',
  'WKST',
]);
const UNSUPPORTED = new Set(['BYYEARDAY', 'BYWEEKNO', 'BYHOUR', 'BYMINUTE', 'BYSECOND', 'RSCALE', 'SKIP']);
const FREQUENCIES: readonly RuleFrequency[] = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'];
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const PART_SHOWN_MAX = 40;
/** Any number that is still exact: it is for the expansion to say that it is too many. */
const COUNT_MAX = 999_999_999_999_999;

export type ParsedRule =
  { readonly ok: true; readonly rule: RecurrenceRule } | { readonly ok: false; readonly fault: RuleFault };

/**
 * Reads the value of an RRULE (RFC 5545 section 3.3.10) strictly: capitals, no blanks, each part once, values in their
 * ranges, no part that the RFC forbids beside another. Refused as unsupported: BYYEARDAY, BYWEEKNO and whatever is
 * finer than a day. The first fault is the answer. Whether the rule ever ends is not asked here.
 */
export function parseRecurrenceRule(text: string): ParsedRule {
  if (text.length > RULE_LENGTH_MAX) return { ok: false, fault: faultOf(text, 'too-long') };
  const values = new Map<string, string>();
  for (const part of text.split(';')) {
    const [, name = '', value = ''] = PART.exec(part) ?? [];
    const reason = faultOfName(name, values);
    if (reason !== null) return { ok: false, fault: faultOf(part, reason) };
    values.set(name, value);
  }
  return readRule(values);
}

function faultOfName(name: string, before: ReadonlyMap<string, string>): RuleFault['reason'] | null {
  if (name === '') return 'malformed-part';
  if (UNSUPPORTED.has(name)) return 'unsupported-part';
  if (!KNOWN.has(name)) return 'unknown-part';
  return before.has(name) ? 'duplicate-part' : null;
}

function readRule(values: ReadonlyMap<string, string>): ParsedRule {
  const faults: RuleFault[] = [];
  const read = <T>(name: string, reader: (value: string) => T | null): T | null => {
    const value = values.get(name);
    const result = value === undefined ? null : reader(value);
    if (value !== undefined && result === null) faults.push(faultOf(`${name}=${value}`, 'bad-value'));
    return result;
  };
  const frequency = read('FREQ', (value) => FREQUENCIES.find((known) => known === value) ?? null);
  const rule = {
    interval: read('INTERVAL', (value) => integerOf(value, 1, RULE_INTERVAL_MAX)) ?? 1,
    count: read('COUNT', (value) => integerOf(value, 1, COUNT_MAX)),
    until: read('UNTIL', untilOf),
    byDay: read('BYDAY', (value) => listOf(value, ruleWeekdayOf)),
    byMonthDay: read('BYMONTHDAY', (value) => listOf(value, (item) => signedOf(item, 31))),
    byMonth: read('BYMONTH', (value) => listOf(value, (item) => integerOf(item, 1, 12))),
    bySetPos: read('BYSETPOS', (value) => listOf(value, (item) => signedOf(item, 366))),
    weekStart: read('WKST', weekdayNamed) ?? 1,
  };
  const fault = faults[0];
  if (fault)
    return { ok: false, fault: isFinerThanDays(values) ? { ...fault, reason: 'unsupported-part' } : fault };
  if (frequency === null) return { ok: false, fault: faultOf('FREQ', 'missing-frequency') };
  const conflict = conflictIn({ frequency, ...rule });
  if (conflict !== null) return { ok: false, fault: faultOf(conflict, 'conflicting-parts') };
  return { ok: true, rule: { frequency, ...rule } };
}

function isFinerThanDays(values: ReadonlyMap<string, string>): boolean {
  return /^(?:HOURLY|MINUTELY|SECONDLY)$/.test(values.get('FREQ') ?? '');
}

/** The part that the RFC forbids beside the others, or null. */
function conflictIn(rule: RecurrenceRule): string | null {
  const { frequency, byDay } = rule;
  if (rule.count !== null && rule.until !== null) return 'UNTIL';
  if (frequency === 'WEEKLY' && rule.byMonthDay) return 'BYMONTHDAY';
  const ordinalMax = ordinalMaxOf(rule);
  if (byDay?.some(({ ordinal }) => ordinal !== null && Math.abs(ordinal) > ordinalMax)) return 'BYDAY';
  if (rule.bySetPos && !byDay && !rule.byMonthDay && !rule.byMonth) return 'BYSETPOS';
  return null;
}

/** How often a weekday occurs at most in what its ordinal counts in: a month, a year, or nothing at all. */
function ordinalMaxOf({ frequency, byMonth }: RecurrenceRule): number {
  if (frequency === 'YEARLY') return byMonth ? 5 : 53;
  return frequency === 'MONTHLY' ? 5 : 0;
}

function integerOf(text: string, min: number, max: number): number | null {
  if (!/^\d{1,15}$/.test(text)) return null;
  const value = Number(text);
  return value >= min && value <= max ? value : null;
}

/** 1 to max, or -1 to -max counted from the end. */
function signedOf(text: string, max: number): number | null {
  const value = integerOf(text.replace(/^[+-]/, ''), 1, max);
  return value !== null && text.startsWith('-') ? -value : value;
}

/** A day (20261231), or a moment in UTC of which only the day counts. */
function untilOf(text: string): LocalDay | null {
  const match = /^(\d{4})(\d{2})(\d{2})(?:T(?:[01]\d|2[0-3])[0-5]\d[0-5]\dZ)?$/.exec(text);
  return match ? localDayOf(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

function ruleWeekdayOf(text: string): RuleWeekday | null {
  const weekday = weekdayNamed(text.slice(-2));
  if (weekday === null) return null;
  const ordinal = text.length === 2 ? null : signedOf(text.slice(0, -2), 53);
  return ordinal === null && text.length > 2 ? null : { weekday, ordinal };
}

function weekdayNamed(text: string): Weekday | null {
  const at = WEEKDAYS.indexOf(text);
  return at === -1 ? null : ((at + 1) as Weekday);
}

function listOf<T>(text: string, reader: (item: string) => T | null): T[] | null {
  const items = text.split(',').map(reader);
  const read = items.filter((item) => item !== null);
  return read.length === items.length ? read : null;
}

function faultOf(part: string, reason: RuleFault['reason']): RuleFault {
  return { part: part.slice(0, PART_SHOWN_MAX), reason };
}
