import { describe, expect, it } from 'vitest';
import { formatLocalDay, parseLocalDay, weekdayOf, type LocalDay } from '#lib/domain/time/local-day.ts';
import { askedDays, spanOfChoice, workdaysOf } from './asked-days.ts';
import { ASKED_KINDS, readChoice, type DayChoice } from './asking-choice.ts';

/** Monday. */
const TODAY = parseLocalDay('2026-11-30') as LocalDay;

function span(choice: DayChoice, today = TODAY, hasBegun = false): string[] | null {
  const found = spanOfChoice(choice, today, hasBegun);
  return found && [formatLocalDay(found.from), formatLocalDay(found.to)];
}

function asked(query: string): ReturnType<typeof askedDays> {
  return askedDays(readChoice(new URLSearchParams(query), ASKED_KINDS), TODAY, false);
}

describe('the usual days', () => {
  it('are today and tomorrow, one day each', () => {
    expect(span('today')).toEqual(['2026-11-30', '2026-11-30']);
    expect(span('tomorrow')).toEqual(['2026-12-01', '2026-12-01']);
    expect(asked('when=today')).toEqual({ days: { list: ['2026-11-30'] } });
  });

  it('are weeks from Monday to Sunday, this one from today on', () => {
    expect(span('this-week')).toEqual(['2026-11-30', '2026-12-06']);
    expect(span('next-week')).toEqual(['2026-12-07', '2026-12-13']);
    const sunday = parseLocalDay('2026-12-06') as LocalDay;
    expect(span('this-week', sunday)).toEqual(['2026-12-06', '2026-12-06']);
    expect(span('next-week', sunday)).toEqual(['2026-12-07', '2026-12-13']);
  });

  it('leave out what has begun today: the rest of the week is from tomorrow on', () => {
    expect(span('this-week', TODAY, true)).toEqual(['2026-12-01', '2026-12-06']);
    expect(span('today', TODAY, true)).toEqual(['2026-11-30', '2026-11-30']);
    const sunday = parseLocalDay('2026-12-06') as LocalDay;
    expect(span('this-week', sunday, true)).toEqual(['2026-12-06', '2026-12-06']);
  });

  it('are told from their first to their last workday, or that there is none', () => {
    const worked = (from: string, to: string): string[] | null => {
      const span = { from: parseLocalDay(from) as LocalDay, to: parseLocalDay(to) as LocalDay };
      const found = workdaysOf(span, (day) => weekdayOf(day) <= 5);
      return found && [formatLocalDay(found.from), formatLocalDay(found.to)];
    };
    expect(worked('2026-11-30', '2026-12-06')).toEqual(['2026-11-30', '2026-12-04']);
    expect(worked('2026-11-28', '2026-11-30')).toEqual(['2026-11-30', '2026-11-30']);
    expect(worked('2026-12-05', '2026-12-06')).toBeNull();
  });

  it('are the workdays of the whole next month, over the end of the year too', () => {
    expect(span('next-month')).toEqual(['2026-12-01', '2026-12-31']);
    expect(span('next-month', parseLocalDay('2026-12-31') as LocalDay)).toEqual(['2027-01-01', '2027-01-31']);
    expect(span('next-month', parseLocalDay('2028-01-31') as LocalDay)).toEqual(['2028-02-01', '2028-02-29']);
    expect(asked('when=next-month')).toEqual({
      days: { from: '2026-12-01', to: '2026-12-31', on: 'workdays' },
    });
  });
});

describe('days of one’s own', () => {
  it('are a range on workdays, on every day, or on days of the week', () => {
    const range = 'when=range&from=2026-12-01&to=2026-12-18';
    expect(asked(range)).toEqual({ days: { from: '2026-12-01', to: '2026-12-18', on: 'workdays' } });
    expect(asked(`${range}&on=all`)).toMatchObject({ days: { on: 'all' } });
    expect(asked(`${range}&on=weekdays&weekday=2&weekday=4`)).toMatchObject({ days: { on: [2, 4] } });
  });

  it('are single days, in order and once each', () => {
    expect(asked('day=2026-12-03')).toEqual({ days: { list: ['2026-12-03'] } });
    expect(asked('when=single&day=2026-12-03&day=&day=2026-12-01&day=2026-12-03')).toEqual({
      days: { list: ['2026-12-01', '2026-12-03'] },
    });
  });

  it('miss what was not said yet', () => {
    expect(asked('people=6')).toEqual({ problem: 'days-missing' });
    expect(asked('when=range&from=2026-12-01&to=')).toEqual({ problem: 'range-missing' });
    expect(asked('when=range&from=2026-12-01&to=2026-12-02&on=weekdays')).toEqual({
      problem: 'weekdays-missing',
    });
    expect(asked('when=single&day=')).toEqual({ problem: 'single-missing' });
  });

  it('are chosen by hand even where the address names a day as well', () => {
    expect(asked('day=2026-12-03&when=tomorrow')).toEqual({ days: { list: ['2026-12-01'] } });
  });
});
