import { describe, expect, it } from 'vitest';
import { formatLocalDay, parseLocalDay, type LocalDay } from '#lib/domain/time/local-day.ts';
import { expandRecurrence } from './expand-recurrence.ts';
import { parseRecurrenceRule } from './recurrence-rule.ts';

function dayOf(text: string): LocalDay {
  return parseLocalDay(text)!;
}

function expand(rule: string, start: string) {
  const parsed = parseRecurrenceRule(rule);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.fault));
  const expansion = expandRecurrence(parsed.rule, dayOf(start));
  return expansion.kind === 'days' ? expansion.days.map(formatLocalDay) : expansion;
}

/** `1997: 9-2 9-4` → the days of those years. */
function days(text: string): string[] {
  return text.split('\n').flatMap((line) => {
    const [year = '', rest = ''] = line.trim().split(': ');
    return rest.split(' ').map((day) => {
      const [month = '', date = ''] = day.split('-');
      return `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
    });
  });
}

describe('the examples of RFC 5545, section 3.8.5.3', () => {
  // The RFC starts them in 1997 and 1998; the calendar here begins in 2000. The Gregorian calendar repeats itself after
  // 28 years, so that its dates hold as they are printed there for 2025 and 2026. Rules without an end get a COUNT.
  it.each([
    ['daily for 10 occurrences', 'FREQ=DAILY;COUNT=10', '2025: 9-2 9-3 9-4 9-5 9-6 9-7 9-8 9-9 9-10 9-11'],
    ['every other day', 'FREQ=DAILY;INTERVAL=2;COUNT=8', '2025: 9-2 9-4 9-6 9-8 9-10 9-12 9-14 9-16'],
    ['every 10 days', 'FREQ=DAILY;INTERVAL=10;COUNT=5', '2025: 9-2 9-12 9-22 10-2 10-12'],
    [
      'weekly for 10 occurrences',
      'FREQ=WEEKLY;COUNT=10',
      '2025: 9-2 9-9 9-16 9-23 9-30 10-7 10-14 10-21 10-28 11-4',
    ],
    [
      'weekly until December 24',
      'FREQ=WEEKLY;UNTIL=20251224T000000Z',
      '2025: 9-2 9-9 9-16 9-23 9-30 10-7 10-14 10-21 10-28 11-4 11-11 11-18 11-25 12-2 12-9 12-16 12-23',
    ],
    [
      'every other week',
      'FREQ=WEEKLY;INTERVAL=2;WKST=SU;COUNT=7',
      '2025: 9-2 9-16 9-30 10-14 10-28 11-11 11-25',
    ],
    [
      'on Tuesday and Thursday for five weeks, by its last day',
      'FREQ=WEEKLY;UNTIL=20251007T000000Z;WKST=SU;BYDAY=TU,TH',
      '2025: 9-2 9-4 9-9 9-11 9-16 9-18 9-23 9-25 9-30 10-2 10-7',
    ],
    [
      'on Tuesday and Thursday for five weeks, by their number',
      'FREQ=WEEKLY;COUNT=10;WKST=SU;BYDAY=TU,TH',
      '2025: 9-2 9-4 9-9 9-11 9-16 9-18 9-23 9-25 9-30 10-2',
    ],
    [
      'every other week on Tuesday and Thursday, for 8 occurrences',
      'FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH',
      '2025: 9-2 9-4 9-16 9-18 9-30 10-2 10-14 10-16',
    ],
  ])('%s', (_title, rule, expected) => {
    expect(expand(rule, '2025-09-02')).toEqual(days(expected));
  });

  it.each([
    [
      'every other week on Monday, Wednesday and Friday until December 24',
      'FREQ=WEEKLY;INTERVAL=2;UNTIL=20251224T000000Z;WKST=SU;BYDAY=MO,WE,FR',
      '2025-09-01',
      '2025: 9-1 9-3 9-5 9-15 9-17 9-19 9-29 10-1 10-3 10-13 10-15 10-17 10-27 10-29 10-31 11-10 11-12 11-14 11-24 11-26 11-28 12-8 12-10 12-12 12-22 12-24',
    ],
    [
      'monthly on the first Friday for 10 occurrences',
      'FREQ=MONTHLY;COUNT=10;BYDAY=1FR',
      '2025-09-05',
      '2025: 9-5 10-3 11-7 12-5\n2026: 1-2 2-6 3-6 4-3 5-1 6-5',
    ],
    [
      'monthly on the first Friday until December 24',
      'FREQ=MONTHLY;UNTIL=20251224T000000Z;BYDAY=1FR',
      '2025-09-05',
      '2025: 9-5 10-3 11-7 12-5',
    ],
    [
      'every other month on the first and last Sunday for 10 occurrences',
      'FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU',
      '2025-09-07',
      '2025: 9-7 9-28 11-2 11-30\n2026: 1-4 1-25 3-1 3-29 5-3 5-31',
    ],
    [
      'monthly on the second-to-last Monday for 6 months',
      'FREQ=MONTHLY;COUNT=6;BYDAY=-2MO',
      '2025-09-22',
      '2025: 9-22 10-20 11-17 12-22\n2026: 1-19 2-16',
    ],
    [
      'monthly on the third-to-the-last day',
      'FREQ=MONTHLY;BYMONTHDAY=-3;COUNT=6',
      '2025-09-28',
      '2025: 9-28 10-29 11-28 12-29\n2026: 1-29 2-26',
    ],
    [
      'monthly on the 2nd and 15th for 10 occurrences',
      'FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15',
      '2025-09-02',
      '2025: 9-2 9-15 10-2 10-15 11-2 11-15 12-2 12-15\n2026: 1-2 1-15',
    ],
    [
      'monthly on the first and last day for 10 occurrences',
      'FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1',
      '2025-09-30',
      '2025: 9-30 10-1 10-31 11-1 11-30 12-1 12-31\n2026: 1-1 1-31 2-1',
    ],
    [
      'every Tuesday, every other month',
      'FREQ=MONTHLY;INTERVAL=2;BYDAY=TU;COUNT=15',
      '2025-09-02',
      '2025: 9-2 9-9 9-16 9-23 9-30 11-4 11-11 11-18 11-25\n2026: 1-6 1-13 1-20 1-27 3-3 3-10',
    ],
    [
      'every Thursday in March',
      'FREQ=YEARLY;BYMONTH=3;BYDAY=TH;COUNT=7',
      '2025-03-13',
      '2025: 3-13 3-20 3-27\n2026: 3-5 3-12 3-19 3-26',
    ],
    [
      'every Friday the 13th',
      'FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13;COUNT=3',
      '2025-09-02',
      '2026: 2-13 3-13 11-13',
    ],
    [
      'the first Saturday that follows the first Sunday of the month',
      'FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13;COUNT=10',
      '2025-09-13',
      '2025: 9-13 10-11 11-8 12-13\n2026: 1-10 2-7 3-7 4-11 5-9 6-13',
    ],
    [
      'the third of Tuesday, Wednesday and Thursday in a month, for 3 months',
      'FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3',
      '2025-09-04',
      '2025: 9-4 10-7 11-6',
    ],
    [
      'the second-to-last weekday of the month',
      'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2;COUNT=7',
      '2025-09-29',
      '2025: 9-29 10-30 11-27 12-30\n2026: 1-29 2-26 3-30',
    ],
    [
      'a week that starts on Monday',
      'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO',
      '2025-08-05',
      '2025: 8-5 8-10 8-19 8-24',
    ],
    [
      'the same in a week that starts on Sunday',
      'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU',
      '2025-08-05',
      '2025: 8-5 8-17 8-19 8-31',
    ],
    [
      'no 30th of February',
      'FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5',
      '2007-01-15',
      '2007: 1-15 1-30 2-15 3-15 3-30',
    ],
    ['every day in January', 'FREQ=DAILY;UNTIL=20260131;BYMONTH=1', '2026-01-29', '2026: 1-29 1-30 1-31'],
    [
      'yearly in June and July, within the two years that can be asked for',
      'FREQ=YEARLY;COUNT=4;BYMONTH=6,7',
      '2025-06-10',
      '2025: 6-10 7-10\n2026: 6-10 7-10',
    ],
    [
      'every 18 months on the 10th to the 15th for 10 occurrences',
      'FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15',
      '2025-09-10',
      '2025: 9-10 9-11 9-12 9-13 9-14 9-15\n2027: 3-10 3-11 3-12 3-13',
    ],
    [
      'every Thursday, but only in June, July and August',
      'FREQ=YEARLY;BYDAY=TH;BYMONTH=6,7,8;COUNT=26',
      '2025-06-05',
      '2025: 6-5 6-12 6-19 6-26 7-3 7-10 7-17 7-24 7-31 8-7 8-14 8-21 8-28\n2026: 6-4 6-11 6-18 6-25 7-2 7-9 7-16 7-23 7-30 8-6 8-13 8-20 8-27',
    ],
    [
      'the first Tuesday after a Monday in November, every four years: one is within the days that can be asked for',
      'FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8;COUNT=1',
      '2024-11-05',
      '2024: 11-5',
    ],
    [
      'every day in January, said by the weekdays of a year',
      'FREQ=YEARLY;UNTIL=20260131T140000Z;BYMONTH=1;BYDAY=SU,MO,TU,WE,TH,FR,SA',
      '2026-01-01',
      `2026: ${Array.from({ length: 31 }, (_, index) => `1-${index + 1}`).join(' ')}`,
    ],
    ['the 20th Monday of the year', 'FREQ=YEARLY;BYDAY=20MO;COUNT=2', '2025-05-19', '2025: 5-19\n2026: 5-18'],
  ])('%s', (_title, rule, start, expected) => {
    expect(expand(rule, start)).toEqual(days(expected));
  });
});

describe('a rule', () => {
  it('does not give its start where that does not match, and does not count it', () => {
    expect(expand('FREQ=WEEKLY;BYDAY=MO;COUNT=2', '2026-07-01')).toEqual(['2026-07-06', '2026-07-13']);
  });

  it('counts positions in the whole week, days before its start included', () => {
    // Wednesday 1 July: the week's second day of Monday, Wednesday, Friday is the start itself.
    expect(expand('FREQ=WEEKLY;BYDAY=MO,WE,FR;BYSETPOS=2;COUNT=2', '2026-07-01')).toEqual([
      '2026-07-01',
      '2026-07-08',
    ]);
    expect(expand('FREQ=WEEKLY;BYDAY=MO,WE,FR;BYSETPOS=1;COUNT=1', '2026-07-01')).toEqual(['2026-07-06']);
  });

  it('on 31 leaves out the months that have none', () => {
    expect(expand('FREQ=MONTHLY;COUNT=3', '2026-01-31')).toEqual(['2026-01-31', '2026-03-31', '2026-05-31']);
  });

  it('gives no day where it ends before its first', () => {
    expect(expand('FREQ=WEEKLY;BYDAY=MO;UNTIL=20260705', '2026-07-01')).toEqual([]);
  });

  it('may end on the 731st day from its start and no later', () => {
    expect(expand('FREQ=DAILY;INTERVAL=730;COUNT=2', '2026-01-01')).toEqual(['2026-01-01', '2028-01-01']);
    expect(expand('FREQ=DAILY;INTERVAL=731;COUNT=2', '2026-01-01')).toEqual({
      kind: 'span-too-long',
      day: dayOf('2028-01-02'),
    });
  });

  it.each([
    ['FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=31;COUNT=1'],
    ['FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;COUNT=1'],
    ['FREQ=WEEKLY;BYDAY=MO;BYSETPOS=2;COUNT=1'],
    ['FREQ=DAILY;COUNT=999999999'],
    ['FREQ=DAILY;COUNT=1001'],
  ])('that would look at more than 1,000 candidates is left: %s', (rule) => {
    expect(expand(rule, '2026-01-01')).toEqual({ kind: 'too-many-candidates' });
  });

  it('ends with the calendar, where it never matches', () => {
    expect(expand('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31;COUNT=1', '2026-01-01')).toEqual([]);
    expect(expand('FREQ=DAILY;COUNT=5', '2199-12-30')).toEqual(['2199-12-30', '2199-12-31']);
  });
});
