import { describe, expect, it } from 'vitest';
import { parseRecurrenceRule } from '#lib/domain/selection/recurrence-rule.ts';
import { expandRecurrence } from '#lib/domain/selection/expand-recurrence.ts';
import { formatLocalDay, parseLocalDay } from '#lib/domain/time/local-day.ts';
import { RHYTHMS, rhythmOfRule, ruleOfRhythm, type RhythmChoice } from './rhythm.ts';

const LAST = parseLocalDay('2027-02-28')!;
const choice = (changes: Partial<RhythmChoice>): RhythmChoice => ({
  rhythm: 'weekly',
  first: '2026-12-08',
  until: '',
  often: '',
  onlyWorkdays: false,
  ...changes,
});

function daysOf(changes: Partial<RhythmChoice>): string[] {
  const days = ruleOfRhythm(choice(changes), LAST);
  const parsed = parseRecurrenceRule(days!.rule);
  if (!parsed.ok) throw new Error(days!.rule);
  const expansion = expandRecurrence(parsed.rule, parseLocalDay(days!.start)!);
  return expansion.kind === 'days' ? expansion.days.map(formatLocalDay) : [];
}

describe('what comes again', () => {
  it('every second Tuesday, as often as was asked', () => {
    expect(daysOf({ rhythm: 'fortnightly', often: '3' })).toEqual(['2026-12-08', '2026-12-22', '2027-01-05']);
  });

  it('on the second Tuesday of a month, or on its last, until a day', () => {
    expect(daysOf({ rhythm: 'monthly', until: '2027-02-28' })).toEqual([
      '2026-12-08',
      '2027-01-12',
      '2027-02-09',
    ]);
    expect(daysOf({ rhythm: 'monthly-last', first: '2026-12-29', often: '2' })).toEqual([
      '2026-12-29',
      '2027-01-26',
    ]);
  });

  it('goes no further than bookings are open, where no end is named', () => {
    expect(daysOf({}).at(-1)).toBe('2027-02-23');
  });

  it('is nothing without a first day, or with what is no day and no number', () => {
    expect(ruleOfRhythm(choice({ first: '' }), LAST)).toBeNull();
    expect(ruleOfRhythm(choice({ often: '0' }), LAST)).toBeNull();
    expect(ruleOfRhythm(choice({ until: 'never' }), LAST)).toBeNull();
  });

  it.each(RHYTHMS)('is read back from its rule: %s', (rhythm) => {
    for (const ends of [{ often: '4' }, { until: '2027-01-31' }]) {
      const asked = choice({ rhythm, ...ends });
      expect(rhythmOfRule(ruleOfRhythm(asked, LAST)!)).toEqual(asked);
    }
    expect(
      rhythmOfRule({ rule: 'FREQ=YEARLY;COUNT=2', start: '2026-12-08', onlyWorkdays: false }),
    ).toBeNull();
  });
});
