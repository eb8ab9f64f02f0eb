import fc from 'fast-check';
import ICAL from 'ical.js';
import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { addDays, formatLocalDay, parseLocalDay, type LocalDay } from '#lib/domain/time/local-day.ts';
import { SELECTION_SPAN_DAYS_MAX } from './day-selection.ts';
import { expandRecurrence } from './expand-recurrence.ts';
import { parseRecurrenceRule } from './recurrence-rule.ts';

const FIRST_START = parseLocalDay('2023-01-01')!;
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

const someOf = (values: readonly (string | number)[], max: number) =>
  fc
    .uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: max })
    .map((chosen) => chosen.join(','));
const maybe = (name: string, values: fc.Arbitrary<string | number>) =>
  fc.option(
    values.map((value) => `;${name}=${value}`),
    { nil: '', freq: 2 },
  );

const plainWeekdays = someOf(WEEKDAYS, 4);
const ordinalWeekdays = someOf(
  [1, 2, 3, 4, 5, -1, -2].flatMap((ordinal) => WEEKDAYS.map((weekday) => `${ordinal}${weekday}`)),
  3,
);
const monthDays = someOf([1, 2, 13, 15, 28, 29, 30, 31, -1, -2, -15, -31], 4);
const months = someOf([1, 2, 3, 6, 9, 12], 3);
const interval = maybe('INTERVAL', fc.integer({ min: 1, max: 5 }));
const weekStart = maybe('WKST', fc.constantFrom(...WEEKDAYS));
const positions = maybe('BYSETPOS', someOf([1, 2, 3, -1, -2], 2));

const daily = fc.tuple(
  fc.constant('FREQ=DAILY'),
  interval,
  maybe('BYDAY', plainWeekdays),
  maybe('BYMONTHDAY', monthDays),
  maybe('BYMONTH', months),
);
const weekly = fc.tuple(
  fc.constant('FREQ=WEEKLY'),
  interval,
  weekStart,
  fc.oneof(
    maybe('BYDAY', plainWeekdays),
    fc.tuple(plainWeekdays, positions).map(([weekdays, chosen]) => `;BYDAY=${weekdays}${chosen}`),
  ),
  maybe('BYMONTH', months),
);
const byMonthOrYear = (frequency: string) =>
  fc.tuple(
    fc.constant(`FREQ=${frequency}`),
    interval,
    maybe('BYMONTH', months),
    fc.oneof(
      fc.constant(''),
      monthDays.map((days) => `;BYMONTHDAY=${days}`),
      ordinalWeekdays.map((weekdays) => `;BYDAY=${weekdays}`),
      fc.tuple(plainWeekdays, positions).map(([weekdays, chosen]) => `;BYDAY=${weekdays}${chosen}`),
      fc.tuple(plainWeekdays, monthDays).map(([weekdays, days]) => `;BYDAY=${weekdays};BYMONTHDAY=${days}`),
    ),
  );
const start = fc.integer({ min: 0, max: 1500 }).map((offset) => addDays(FIRST_START, offset));
const end = fc.oneof(
  fc.integer({ min: 1, max: 40 }).map((count) => () => `;COUNT=${count}`),
  fc
    .integer({ min: 0, max: SELECTION_SPAN_DAYS_MAX - 1 })
    .map(
      (length) => (first: LocalDay) => `;UNTIL=${formatLocalDay(addDays(first, length)).replaceAll('-', '')}`,
    ),
);
const rules = fc
  .tuple(fc.oneof(daily, weekly, byMonthOrYear('MONTHLY'), byMonthOrYear('YEARLY')), start, end)
  .map(([parts, first, ends]) => ({ rule: parts.join('') + ends(first), first }));

/** Another engine's days up to the farthest one that may be asked for. */
function daysOfOracle(rule: string, first: LocalDay): string[] {
  const { engine, dtstart, farthest } = oracleOf(rule, first);
  return engine.between(dtstart, farthest, true).map((moment) => moment.toPlainDate().toString());
}

/** Its first day beyond. */
function dayBeyondOfOracle(rule: string, first: LocalDay): string | undefined {
  const { engine, farthest } = oracleOf(rule, first);
  return engine.next(farthest, false)?.toPlainDate().toString();
}

function oracleOf(rule: string, first: LocalDay) {
  const dtstart = Temporal.ZonedDateTime.from(`${formatLocalDay(first)}T12:00[UTC]`);
  const engine = new RRuleTemporal({ rruleString: rule, dtstart });
  return { engine, dtstart, farthest: dtstart.add({ days: SELECTION_SPAN_DAYS_MAX - 1 }) };
}

/**
 * What ical.js expands as the RFC says. Left out: positions from the end and within a week, ordinals within a year, which it
 * does not count, and days of some months, where it gives a start that does not match.
 */
const rulesOfCalendars = fc
  .tuple(
    fc.oneof(
      fc.tuple(fc.constant('FREQ=DAILY'), interval),
      fc.tuple(fc.constant('FREQ=WEEKLY'), interval, weekStart, maybe('BYDAY', plainWeekdays)),
      fc.tuple(
        fc.constant('FREQ=MONTHLY'),
        interval,
        fc.oneof(maybe('BYMONTHDAY', monthDays), maybe('BYDAY', ordinalWeekdays)),
      ),
    ),
    start,
    end,
  )
  .map(([parts, first, ends]) => ({ rule: parts.join('') + ends(first), first }));

/** The days of ical.js up to the farthest one that may be asked for. */
function daysOfCalendar(rule: string, first: LocalDay): string[] {
  const iterator = ICAL.Recur.fromString(rule).iterator(ICAL.Time.fromDateString(formatLocalDay(first)));
  const farthest = formatLocalDay(addDays(first, SELECTION_SPAN_DAYS_MAX - 1));
  const days: string[] = [];
  for (;;) {
    const day = (iterator.next() as ICAL.Time | null)?.toString();
    if (day === undefined || day > farthest) return days;
    days.push(day);
  }
}

describe('the expansion of a rule', () => {
  it('gives the days that ical.js gives, which many calendars show', () => {
    let compared = 0;
    fc.assert(
      fc.property(rulesOfCalendars, ({ rule, first }) => {
        const parsed = parseRecurrenceRule(rule);
        if (!parsed.ok) throw new Error(`${rule}: ${JSON.stringify(parsed.fault)}`);
        const expansion = expandRecurrence(parsed.rule, first);
        if (expansion.kind !== 'days') return;
        compared += 1;
        expect(expansion.days.map(formatLocalDay)).toEqual(daysOfCalendar(rule, first));
      }),
      { numRuns: 400, seed: 20_261_201 },
    );
    expect(compared).toBeGreaterThan(250);
  });

  it('gives the days that another engine gives, and the day at which it leaves off', () => {
    const seen = { days: 0, 'span-too-long': 0, 'too-many-candidates': 0 };
    const partsSeen = new Map<string, number>();
    fc.assert(
      fc.property(rules, ({ rule, first }) => {
        const parsed = parseRecurrenceRule(rule);
        if (!parsed.ok) throw new Error(`${rule}: ${JSON.stringify(parsed.fault)}`);
        const expansion = expandRecurrence(parsed.rule, first);
        seen[expansion.kind]++;
        if (expansion.kind === 'too-many-candidates') return;
        for (const part of rule.matchAll(/([A-Z]+)=/g)) {
          partsSeen.set(part[1]!, (partsSeen.get(part[1]!) ?? 0) + 1);
        }
        if (expansion.kind === 'days') {
          expect(expansion.days.map(formatLocalDay)).toEqual(daysOfOracle(rule, first));
        } else {
          expect(formatLocalDay(expansion.day)).toBe(dayBeyondOfOracle(rule, first));
        }
      }),
      { numRuns: 600 },
    );
    expect(seen.days).toBeGreaterThan(300);
    expect(seen['span-too-long']).toBeGreaterThan(20);
    const leastSeen = [
      'INTERVAL',
      'COUNT',
      'UNTIL',
      'BYDAY',
      'BYMONTHDAY',
      'BYMONTH',
      'BYSETPOS',
      'WKST',
    ].filter((part) => (partsSeen.get(part) ?? 0) < 30);
    expect(leastSeen).toEqual([]);
  });
});
