import { describe, expect, it } from 'vitest';
import type { DayChange, WorkingCalendar } from '#lib/domain/calendar/working-calendar.ts';
import { addDays, formatLocalDay, parseLocalDay, type LocalDay } from '#lib/domain/time/local-day.ts';
import { DAYS_PER_REQUEST_MAX, SELECTION_SPAN_DAYS_MAX, type DaySelection } from './day-selection.ts';
import { RECURRENCE_CANDIDATES_MAX } from './expand-recurrence.ts';
import { selectDays } from './select-days.ts';

function dayOf(text: string): LocalDay {
  return parseLocalDay(text)!;
}

/** 2026 as published around the first of May and of October, and nothing of 2027. */
const CHANGES = new Map<LocalDay, DayChange>([
  ...['2026-05-01', '2026-05-02', '2026-05-03', '2026-05-04', '2026-05-05'].map(
    (day) => [dayOf(day), 'off'] as const,
  ),
  [dayOf('2026-05-09'), 'work'],
]);
const CALENDAR: WorkingCalendar = { publishedYears: new Set([2026]), changes: CHANGES, overrides: new Map() };

function select(selection: DaySelection, calendar = CALENDAR) {
  const result = selectDays(selection, calendar);
  return result.ok ? result.days.map(formatLocalDay) : result;
}

function range(from: string, to: string, on: (DaySelection & { kind: 'range' })['on']): DaySelection {
  return { kind: 'range', from: dayOf(from), to: dayOf(to), on };
}

function rule(text: string, start = '2026-05-01', onlyWorkdays = false): DaySelection {
  return { kind: 'rule', start: dayOf(start), rule: text, onlyWorkdays };
}

describe('the workdays of a range', () => {
  it('leave out the holiday of May and take its make-up Saturday', () => {
    expect(select(range('2026-04-30', '2026-05-11', { kind: 'workdays' }))).toEqual([
      '2026-04-30',
      '2026-05-06',
      '2026-05-07',
      '2026-05-08',
      '2026-05-09',
      '2026-05-11',
    ]);
  });

  it('follow the days that the station has decided for itself', () => {
    const overrides = new Map<LocalDay, DayChange>([
      [dayOf('2026-05-06'), 'off'],
      [dayOf('2026-05-05'), 'work'],
    ]);
    expect(
      select(range('2026-05-04', '2026-05-07', { kind: 'workdays' }), { ...CALENDAR, overrides }),
    ).toEqual(['2026-05-05', '2026-05-07']);
  });

  it('of a year that is not published are Monday to Friday, and the year is named', () => {
    const selected = selectDays(range('2026-12-31', '2027-01-04', { kind: 'workdays' }), CALENDAR);
    expect(selected).toEqual({
      ok: true,
      days: ['2026-12-31', '2027-01-01', '2027-01-04'].map(dayOf),
      workdayYearsProvisional: [2027],
    });
  });

  it('rely on a year that is not published by a weekend that they leave out, too', () => {
    const selected = selectDays(range('2026-12-31', '2027-01-02', { kind: 'workdays' }), {
      ...CALENDAR,
      overrides: new Map([[dayOf('2027-01-01'), 'off']]),
    });
    expect(selected).toEqual({ ok: true, days: [dayOf('2026-12-31')], workdayYearsProvisional: [2027] });
  });

  it('do not rely on a year whose days in question the station has decided', () => {
    const overrides = new Map<LocalDay, DayChange>([[dayOf('2027-01-01'), 'work']]);
    expect(
      selectDays(range('2026-12-31', '2027-01-01', { kind: 'workdays' }), { ...CALENDAR, overrides }),
    ).toMatchObject({ ok: true, workdayYearsProvisional: [] });
  });

  it('of a holiday are none', () => {
    expect(select(range('2026-05-01', '2026-05-05', { kind: 'workdays' }))).toEqual({
      ok: false,
      problem: 'no-days',
      facts: {},
    });
  });
});

describe('a range', () => {
  it('of all days asks no calendar', () => {
    expect(selectDays(range('2027-05-01', '2027-05-02', { kind: 'all' }), CALENDAR)).toEqual({
      ok: true,
      days: ['2027-05-01', '2027-05-02'].map(dayOf),
      workdayYearsProvisional: [],
    });
  });

  it('of chosen weekdays takes holidays as they come', () => {
    expect(select(range('2026-05-01', '2026-05-10', { kind: 'weekdays', weekdays: [5, 7, 5] }))).toEqual([
      '2026-05-01',
      '2026-05-03',
      '2026-05-08',
      '2026-05-10',
    ]);
  });

  it('of no weekday has no days', () => {
    expect(select(range('2026-05-01', '2026-05-10', { kind: 'weekdays', weekdays: [] }))).toMatchObject({
      problem: 'no-days',
    });
  });

  it('that ends before it starts is reversed', () => {
    expect(select(range('2026-05-02', '2026-05-01', { kind: 'all' }))).toEqual({
      ok: false,
      problem: 'reversed-range',
      facts: { from: dayOf('2026-05-02'), to: dayOf('2026-05-01') },
    });
  });

  it('of 366 days is taken and one more is not', () => {
    const from = dayOf('2027-03-01');
    const until = (length: number) => formatLocalDay(addDays(from, length - 1));
    expect(select(range('2027-03-01', until(DAYS_PER_REQUEST_MAX), { kind: 'all' }))).toHaveLength(
      DAYS_PER_REQUEST_MAX,
    );
    expect(select(range('2027-03-01', until(DAYS_PER_REQUEST_MAX + 1), { kind: 'all' }))).toEqual({
      ok: false,
      problem: 'too-many-days',
      facts: { limit: DAYS_PER_REQUEST_MAX, count: DAYS_PER_REQUEST_MAX + 1 },
    });
  });

  it('of two years is taken and one day more is not', () => {
    const from = dayOf('2026-01-01');
    const mondays = (length: number): DaySelection => ({
      kind: 'range',
      from,
      to: addDays(from, length - 1),
      on: { kind: 'weekdays', weekdays: [1] },
    });
    expect(select(mondays(SELECTION_SPAN_DAYS_MAX))).toHaveLength(104);
    expect(select(mondays(SELECTION_SPAN_DAYS_MAX + 1))).toEqual({
      ok: false,
      problem: 'span-too-long',
      facts: { limit: 731, count: 732, from, to: dayOf('2028-01-02') },
    });
  });

  it('of a million years is refused at once', () => {
    const selection: DaySelection = {
      kind: 'range',
      from: 0 as LocalDay,
      to: 365_000_000 as LocalDay,
      on: { kind: 'all' },
    };
    expect(select(selection)).toMatchObject({ problem: 'span-too-long' });
  });
});

describe('a list of days', () => {
  it('is put in order', () => {
    expect(select({ kind: 'list', days: [dayOf('2026-05-09'), dayOf('2026-05-01')] })).toEqual([
      '2026-05-01',
      '2026-05-09',
    ]);
  });

  it('must not be empty', () => {
    expect(select({ kind: 'list', days: [] })).toMatchObject({ problem: 'no-days' });
  });

  it('must not name a day twice, and says which', () => {
    const days = ['2026-05-09', '2026-05-01', '2026-05-09', '2026-05-09'].map(dayOf);
    expect(select({ kind: 'list', days })).toEqual({
      ok: false,
      problem: 'duplicate-days',
      facts: { days: [dayOf('2026-05-09')] },
    });
  });

  it('is refused for its length before anything else is looked at', () => {
    const days = Array.from({ length: 20_000 }, () => dayOf('2026-05-09'));
    expect(select({ kind: 'list', days })).toEqual({
      ok: false,
      problem: 'too-many-days',
      facts: { limit: DAYS_PER_REQUEST_MAX, count: 20_000 },
    });
  });

  it('spans two years at most', () => {
    const far = (length: number): DaySelection => ({
      kind: 'list',
      days: [dayOf('2026-01-01'), addDays(dayOf('2026-01-01'), length - 1)],
    });
    expect(select(far(SELECTION_SPAN_DAYS_MAX))).toEqual(['2026-01-01', '2028-01-01']);
    expect(select(far(SELECTION_SPAN_DAYS_MAX + 1))).toMatchObject({ problem: 'span-too-long' });
  });
});

describe('a rule', () => {
  it('gives its days, holidays included', () => {
    expect(select(rule('FREQ=WEEKLY;COUNT=3'))).toEqual(['2026-05-01', '2026-05-08', '2026-05-15']);
  });

  it('on workdays only leaves out days off, which count for its COUNT all the same', () => {
    expect(select(rule('FREQ=WEEKLY;COUNT=3', '2026-05-01', true))).toEqual(['2026-05-08', '2026-05-15']);
    expect(select(rule('FREQ=WEEKLY;BYDAY=SA;COUNT=2', '2026-05-01', true))).toEqual(['2026-05-09']);
  });

  it('on workdays only names the years that it relies on', () => {
    expect(selectDays(rule('FREQ=MONTHLY;COUNT=2', '2026-12-15', true), CALENDAR)).toMatchObject({
      workdayYearsProvisional: [2027],
    });
    expect(selectDays(rule('FREQ=MONTHLY;COUNT=2', '2026-12-15'), CALENDAR)).toMatchObject({
      workdayYearsProvisional: [],
    });
  });

  it.each([
    ['FREQ=DAILY', 'endless-rule'],
    ['FREQ=YEARLY;INTERVAL=1000', 'endless-rule'],
    ['FREQ=DAILY;INTERVAL=-1', 'invalid-rule'],
    ['FREQ=DAILY;COUNT=1e9', 'invalid-rule'],
    ['FREQ=DAILY;COUNT=0', 'invalid-rule'],
    ['freq=daily;count=3', 'invalid-rule'],
    ['FREQ=DAILY;COUNT=3;', 'invalid-rule'],
    ['FREQ=DAILY;COUNT=3;COUNT=3', 'invalid-rule'],
    ['每天', 'invalid-rule'],
    ['A'.repeat(10_000), 'invalid-rule'],
    ['FREQ=DAILY;COUNT=1000000000', 'too-many-candidates'],
    ['FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31;COUNT=1', 'too-many-candidates'],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31;COUNT=1', 'no-days'],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31;UNTIL=21991231', 'no-days'],
    ['FREQ=DAILY;UNTIL=20260430', 'no-days'],
    ['FREQ=DAILY;COUNT=367', 'too-many-days'],
    ['FREQ=WEEKLY;UNTIL=21991231', 'span-too-long'],
    ['FREQ=YEARLY;COUNT=4', 'span-too-long'],
  ])('%.60s is answered with %s', (text, problem) => {
    expect(select(rule(text))).toMatchObject({ ok: false, problem });
  });

  it('says what is wrong with it and what the limit is', () => {
    expect(select(rule('FREQ=DAILY;COUNT=0'))).toEqual({
      ok: false,
      problem: 'invalid-rule',
      facts: { part: 'COUNT=0', reason: 'bad-value' },
    });
    expect(select(rule('FREQ=DAILY;COUNT=5000'))).toMatchObject({
      facts: { limit: RECURRENCE_CANDIDATES_MAX },
    });
    expect(select(rule('FREQ=YEARLY;COUNT=3', '2026-05-01'))).toMatchObject({
      facts: { limit: 731, count: 732, from: dayOf('2026-05-01'), to: dayOf('2028-05-01') },
    });
  });
});
