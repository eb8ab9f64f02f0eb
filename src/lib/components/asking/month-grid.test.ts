import { describe, expect, it } from 'vitest';
import { localDayParts, parseLocalDay, weekdayOf, type LocalDay } from '#lib/domain/time/local-day.ts';
import { monthsOf } from './month-grid.ts';

const day = (text: string): LocalDay => parseLocalDay(text) as LocalDay;

describe('the months of some days', () => {
  it('begin their weeks on Monday and hold every date once', () => {
    for (const text of ['2026-12-31', '2027-02-01', '2028-02-29', '2026-11-30', '2026-08-01']) {
      const [month, ...others] = monthsOf([day(text)]);
      expect(others).toEqual([]);
      const dates = month!.weeks.flat().filter((one) => one !== null);
      expect(dates.map((one) => localDayParts(one).date)).toEqual(dates.map((_, index) => index + 1));
      expect(dates).toContain(day(text));
      for (const week of month!.weeks) {
        expect(week).toHaveLength(7);
        week.forEach((one, index) => one !== null && expect(weekdayOf(one)).toBe(index + 1));
      }
    }
    expect(
      monthsOf([day('2028-02-29')])[0]!
        .weeks.flat()
        .filter((one) => one !== null),
    ).toHaveLength(29);
  });

  it('are told once each, the earliest first', () => {
    const months = monthsOf([day('2027-01-04'), day('2026-12-28'), day('2027-01-05')]);
    expect(months.map(({ year, month }) => [year, month])).toEqual([
      [2026, 12],
      [2027, 1],
    ]);
  });
});
