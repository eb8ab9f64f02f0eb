import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseLocalDay, weekdayOf, type LocalDay } from '#lib/domain/time/local-day.ts';
import { natureOf, type DayChange, type WorkingCalendar } from './working-calendar.ts';

function dayOf(text: string): LocalDay {
  return parseLocalDay(text)!;
}

function calendarOf(
  changes: Record<string, DayChange>,
  overrides: Record<string, DayChange> = {},
  publishedYears = [2026],
): WorkingCalendar {
  const byDay = (days: Record<string, DayChange>) =>
    new Map(Object.entries(days).map(([day, change]) => [dayOf(day), change]));
  return { publishedYears: new Set(publishedYears), changes: byDay(changes), overrides: byDay(overrides) };
}

/** Friday 1 May 2026 to Sunday 3 May are off; on Saturday 9 May people work. */
const MAY = { '2026-05-01': 'off', '2026-05-02': 'off', '2026-05-03': 'off', '2026-05-09': 'work' } as const;

describe('a day of a published year', () => {
  it.each([
    ['2026-04-30', true, null],
    ['2026-05-01', false, 'off'],
    ['2026-05-02', false, 'off'],
    ['2026-05-09', true, 'make-up'],
    ['2026-05-10', false, null],
  ])('%s: workday %s, mark %s', (day, workday, mark) => {
    expect(natureOf(calendarOf(MAY), dayOf(day))).toEqual({ workday, mark, provisional: false });
  });

  it('has no make-up mark where a notice calls an ordinary Monday a workday', () => {
    expect(natureOf(calendarOf({ '2026-02-09': 'work' }), dayOf('2026-02-09'))).toEqual({
      workday: true,
      mark: null,
      provisional: false,
    });
  });
});

describe("the station's own day", () => {
  it.each([
    ['an ordinary Wednesday that it closes', '2026-05-06', 'off', false, 'off'],
    ['a Sunday on which it works', '2026-05-10', 'work', true, 'make-up'],
    ['a public holiday on which it works', '2026-05-01', 'work', true, 'make-up'],
    ['a make-up day that it keeps', '2026-05-09', 'work', true, 'make-up'],
    ['a make-up day on which it stays away', '2026-05-09', 'off', false, 'off'],
    ['an ordinary Wednesday that it confirms', '2026-05-06', 'work', true, null],
  ] as const)('%s', (_title, day, change, workday, mark) => {
    const calendar = calendarOf(MAY, { [day]: change });
    expect(natureOf(calendar, dayOf(day))).toEqual({ workday, mark, provisional: false });
  });
});

describe('a day of a year that is not published', () => {
  it('is provisional and follows Monday to Friday', () => {
    const calendar = calendarOf(MAY);
    expect(natureOf(calendar, dayOf('2027-05-03'))).toEqual({ workday: true, mark: null, provisional: true });
    expect(natureOf(calendar, dayOf('2027-05-02'))).toEqual({
      workday: false,
      mark: null,
      provisional: true,
    });
  });

  it('is certain where the station has decided it', () => {
    const calendar = calendarOf(MAY, { '2027-05-03': 'off' });
    expect(natureOf(calendar, dayOf('2027-05-03'))).toEqual({
      workday: false,
      mark: 'off',
      provisional: false,
    });
    expect(natureOf(calendar, dayOf('2027-05-04')).provisional).toBe(true);
  });

  it("stays provisional where the next year's notice has already spoken of it, and follows that notice", () => {
    const calendar = calendarOf({ '2027-12-31': 'off' }, {}, [2028]);
    expect(natureOf(calendar, dayOf('2027-12-31'))).toEqual({
      workday: false,
      mark: 'off',
      provisional: true,
    });
  });
});

describe('any day of any calendar', () => {
  const change = fc.constantFrom<DayChange | undefined>('off', 'work', undefined);
  const cases = fc.record({
    day: fc.integer({ min: dayOf('2025-12-01'), max: dayOf('2028-01-31') }).map((value) => value as LocalDay),
    published: change,
    override: change,
    isPublishedYear: fc.boolean(),
  });

  it('is worked on as its strongest source says, and marked only where that source changes it', () => {
    fc.assert(
      fc.property(cases, ({ day, published, override, isPublishedYear }) => {
        const nature = natureOf(
          {
            publishedYears: new Set(isPublishedYear ? [2025, 2026, 2027, 2028] : []),
            changes: new Map(published ? [[day, published]] : []),
            overrides: new Map(override ? [[day, override]] : []),
          },
          day,
        );
        const isWeekend = weekdayOf(day) === 6 || weekdayOf(day) === 7;
        const strongest = override ?? published;
        expect(nature.workday).toBe(strongest === undefined ? !isWeekend : strongest === 'work');
        expect(nature.provisional).toBe(!isPublishedYear && override === undefined);
        if (strongest === undefined) expect(nature.mark).toBeNull();
        if (nature.mark === 'off') expect(strongest).toBe('off');
        if (nature.mark === 'make-up') expect(nature.workday).toBe(true);
        if (strongest === 'off') expect(nature.mark).toBe('off');
        if (strongest === 'work' && isWeekend) expect(nature.mark).toBe('make-up');
      }),
    );
  });
});
