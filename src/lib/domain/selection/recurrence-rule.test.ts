import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localDayOf } from '#lib/domain/time/local-day.ts';
import { parseRecurrenceRule, RULE_LENGTH_MAX } from './recurrence-rule.ts';

function faultOf(text: string) {
  const parsed = parseRecurrenceRule(text);
  return parsed.ok ? null : parsed.fault;
}

describe('a recurrence rule', () => {
  it('is read with all its parts, in any order', () => {
    expect(
      parseRecurrenceRule(
        'COUNT=6;WKST=SU;BYSETPOS=-1;BYDAY=MO,+2TU,-1FR;BYMONTH=3,12;INTERVAL=2;FREQ=MONTHLY',
      ),
    ).toEqual({
      ok: true,
      rule: {
        frequency: 'MONTHLY',
        interval: 2,
        count: 6,
        until: null,
        byDay: [
          { weekday: 1, ordinal: null },
          { weekday: 2, ordinal: 2 },
          { weekday: 5, ordinal: -1 },
        ],
        byMonthDay: null,
        byMonth: [3, 12],
        bySetPos: [-1],
        weekStart: 7,
      },
    });
  });

  it('begins its weeks on Monday and repeats every time where it does not say otherwise', () => {
    expect(parseRecurrenceRule('FREQ=DAILY')).toMatchObject({
      rule: { interval: 1, weekStart: 1, count: null },
    });
  });

  it.each(['20261231', '20261231T000000Z', '20261231T235959Z'])('ends on the day of UNTIL=%s', (until) => {
    expect(parseRecurrenceRule(`FREQ=DAILY;UNTIL=${until}`)).toMatchObject({
      rule: { until: localDayOf(2026, 12, 31) },
    });
  });

  it.each([
    ['', 'malformed-part'],
    ['FREQ=DAILY;COUNT=2;', 'malformed-part'],
    [';FREQ=DAILY', 'malformed-part'],
    ['freq=daily;count=2', 'malformed-part'],
    ['FREQ=daily', 'malformed-part'],
    ['FREQ= DAILY', 'malformed-part'],
    ['FREQ=DAILY;COUNT=1e9', 'malformed-part'],
    ['FREQ=DAILY;COUNT=１', 'malformed-part'],
    ['RRULE:FREQ=DAILY', 'malformed-part'],
    ['FREQ=DAILY\nCOUNT=2', 'malformed-part'],
    ['FREQ=DAILY;X-NAME=1', 'unknown-part'],
    ['FREQ=DAILY;CONSTRUCTOR=1', 'unknown-part'],
    ['FREQ=DAILY;COUNT=2;COUNT=2', 'duplicate-part'],
    ['FREQ=DAILY;FREQ=DAILY', 'duplicate-part'],
    ['FREQ=YEARLY;BYYEARDAY=1', 'unsupported-part'],
    ['FREQ=YEARLY;BYWEEKNO=20', 'unsupported-part'],
    ['FREQ=DAILY;BYHOUR=9', 'unsupported-part'],
    ['FREQ=DAILY;BYMINUTE=0', 'unsupported-part'],
    ['FREQ=DAILY;BYSECOND=0', 'unsupported-part'],
    ['RSCALE=CHINESE;FREQ=YEARLY', 'unsupported-part'],
    ['FREQ=HOURLY;COUNT=2', 'unsupported-part'],
    ['FREQ=SECONDLY;COUNT=2', 'unsupported-part'],
    ['FREQ=FORTNIGHTLY', 'bad-value'],
    ['FREQ=DAILY;INTERVAL=-1', 'bad-value'],
    ['FREQ=DAILY;INTERVAL=0', 'bad-value'],
    ['FREQ=DAILY;INTERVAL=1001', 'bad-value'],
    ['FREQ=DAILY;COUNT=0', 'bad-value'],
    ['FREQ=DAILY;COUNT=-3', 'bad-value'],
    ['FREQ=DAILY;COUNT=99999999999999999999', 'bad-value'],
    ['FREQ=DAILY;UNTIL=20260230', 'bad-value'],
    ['FREQ=DAILY;UNTIL=99991231', 'bad-value'],
    ['FREQ=DAILY;UNTIL=20261231T120000', 'bad-value'],
    ['FREQ=DAILY;UNTIL=20261231T250000Z', 'bad-value'],
    ['FREQ=WEEKLY;BYDAY=MO,,TU', 'bad-value'],
    ['FREQ=WEEKLY;BYDAY=XX', 'bad-value'],
    ['FREQ=MONTHLY;BYDAY=0MO', 'bad-value'],
    ['FREQ=MONTHLY;BYDAY=--1MO', 'bad-value'],
    ['FREQ=MONTHLY;BYDAY=-MO', 'bad-value'],
    ['FREQ=YEARLY;BYDAY=54MO', 'bad-value'],
    ['FREQ=MONTHLY;BYMONTHDAY=0', 'bad-value'],
    ['FREQ=MONTHLY;BYMONTHDAY=32', 'bad-value'],
    ['FREQ=YEARLY;BYMONTH=13', 'bad-value'],
    ['FREQ=YEARLY;BYMONTH=-1', 'bad-value'],
    ['FREQ=MONTHLY;BYDAY=MO;BYSETPOS=367', 'bad-value'],
    ['FREQ=WEEKLY;WKST=1MO', 'bad-value'],
    ['COUNT=2', 'missing-frequency'],
    ['FREQ=DAILY;COUNT=2;UNTIL=20261231', 'conflicting-parts'],
    ['FREQ=WEEKLY;BYMONTHDAY=1', 'conflicting-parts'],
    ['FREQ=WEEKLY;BYDAY=1MO', 'conflicting-parts'],
    ['FREQ=DAILY;BYDAY=-1FR', 'conflicting-parts'],
    ['FREQ=MONTHLY;BYDAY=6MO', 'conflicting-parts'],
    ['FREQ=YEARLY;BYMONTH=5;BYDAY=20MO', 'conflicting-parts'],
    ['FREQ=MONTHLY;BYSETPOS=1', 'conflicting-parts'],
  ])('%j is refused: %s', (text, reason) => {
    expect(faultOf(text)?.reason).toBe(reason);
  });

  it('names the part that is wrong, cut short', () => {
    expect(faultOf('FREQ=DAILY;INTERVAL=-1')?.part).toBe('INTERVAL=-1');
    expect(faultOf(`FREQ=DAILY;COUNT=${'9'.repeat(300)}`)?.part).toHaveLength(40);
  });

  it('is read up to its longest length and not beyond', () => {
    const head = 'FREQ=DAILY;COUNT=2;BYMONTHDAY=';
    const longest = head + '11,'.repeat(200).slice(0, RULE_LENGTH_MAX - head.length - 1) + '1';
    expect(longest).toHaveLength(RULE_LENGTH_MAX);
    expect(faultOf(longest)).toBeNull();
    expect(faultOf(`${longest}1`)?.reason).toBe('too-long');
    expect(faultOf('A'.repeat(10_000))?.reason).toBe('too-long');
  });

  it('of any text is read or refused, never thrown at', () => {
    const piece = fc.constantFrom(
      'FREQ',
      'DAILY',
      '=',
      ';',
      ',',
      'BYDAY',
      '1MO',
      'COUNT',
      '5',
      '-',
      '+',
      'UNTIL',
      '20260101',
      'T',
      'Z',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ maxLength: 60 }),
          fc.array(piece).map((all) => all.join('')),
        ),
        (text) => {
          expect(typeof parseRecurrenceRule(text).ok).toBe('boolean');
        },
      ),
    );
  });
});
