import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DayChange, WorkingCalendar } from '#lib/domain/calendar/working-calendar.ts';
import {
  addDays,
  parseLocalDay,
  weekdayOf,
  type LocalDay,
  type Weekday,
} from '#lib/domain/time/local-day.ts';
import { DAYS_PER_REQUEST_MAX, SELECTION_SPAN_DAYS_MAX, type DaySelection } from './day-selection.ts';
import { selectDays } from './select-days.ts';

const FIRST = parseLocalDay('2026-01-01')!;
const LAST = parseLocalDay('2028-12-31')!;
const CALENDAR: WorkingCalendar = {
  publishedYears: new Set([2026]),
  changes: new Map([[parseLocalDay('2026-05-01')!, 'off']]),
  overrides: new Map(),
};

describe('any selection', () => {
  const day = fc.integer({ min: FIRST, max: LAST }).map((value) => value as LocalDay);
  const on = fc.oneof(
    fc.constant({ kind: 'workdays' } as const),
    fc.constant({ kind: 'all' } as const),
    fc
      .subarray([1, 2, 3, 4, 5, 6, 7] as Weekday[])
      .map((weekdays) => ({ kind: 'weekdays', weekdays }) as const),
  );
  const selections: fc.Arbitrary<DaySelection> = fc.oneof(
    fc.array(day, { maxLength: 400 }).map((days) => ({ kind: 'list' as const, days })),
    fc.record({ kind: fc.constant('range' as const), from: day, to: day, on }),
    fc.record({
      kind: fc.constant('rule' as const),
      start: day,
      rule: fc
        .tuple(
          fc.constantFrom('DAILY', 'WEEKLY', 'MONTHLY'),
          fc.integer({ min: 1, max: 9 }),
          fc.integer({ min: 1, max: 1200 }),
        )
        .map(([frequency, interval, count]) => `FREQ=${frequency};INTERVAL=${interval};COUNT=${count}`),
      onlyWorkdays: fc.boolean(),
    }),
  );

  it('gives ascending, distinct days within the limits, or a reason', () => {
    const seen = { ok: 0, refused: 0 };
    fc.assert(
      fc.property(selections, (selection) => {
        const result = selectDays(selection, CALENDAR);
        seen[result.ok ? 'ok' : 'refused']++;
        if (!result.ok) return;
        const { days } = result;
        expect(days.length).toBeGreaterThan(0);
        expect(days.length).toBeLessThanOrEqual(DAYS_PER_REQUEST_MAX);
        expect(days.every((value, at) => at === 0 || value > days[at - 1]!)).toBe(true);
        expect(days.at(-1)! - days[0]!).toBeLessThan(SELECTION_SPAN_DAYS_MAX);
      }),
      { numRuns: 400 },
    );
    expect(Math.min(seen.ok, seen.refused)).toBeGreaterThan(50);
  });

  it('of workdays is that of all days without those that the calendar frees', () => {
    const changes = fc.array(fc.tuple(day, fc.constantFrom<DayChange>('off', 'work')), { maxLength: 200 });
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 300 }), changes, (from, length, changed) => {
        const overrides = new Map(changed);
        const selection: DaySelection = {
          kind: 'range',
          from,
          to: addDays(from, length),
          on: { kind: 'workdays' },
        };
        const result = selectDays(selection, { publishedYears: new Set(), changes: new Map(), overrides });
        const expected: LocalDay[] = [];
        for (let at = from; at <= addDays(from, length); at = addDays(at, 1)) {
          const change = overrides.get(at);
          if (change === 'work' || (change === undefined && weekdayOf(at) < 6)) expected.push(at);
        }
        expect(result.ok ? result.days : []).toEqual(expected);
      }),
    );
  });
});
