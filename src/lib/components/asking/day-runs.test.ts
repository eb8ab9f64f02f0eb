import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, formatLocalDay, localDayOf, type LocalDay } from '#lib/domain/time/local-day.ts';
import { formatDayRuns, parseDayRuns } from './day-runs.ts';

const FIRST = localDayOf(2026, 11, 30) as LocalDay;

describe('days in an address', () => {
  it('are runs of days, so that the workdays of a month are short', () => {
    const days = ['2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04', '2026-12-07'];
    expect(formatDayRuns(days)).toBe('2026-12-01_2026-12-04.2026-12-07');
    expect(parseDayRuns('2026-12-01_2026-12-04.2026-12-07')).toEqual(days);
  });

  it('come back as they were', () => {
    const offsets = fc.uniqueArray(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 120 });
    fc.assert(
      fc.property(offsets, (chosen) => {
        const days = chosen.sort((a, b) => a - b).map((one) => formatLocalDay(addDays(FIRST, one)));
        expect(parseDayRuns(formatDayRuns(days))).toEqual(days);
      }),
    );
  });

  it('that cannot be read stay for the check of the request to refuse', () => {
    expect(parseDayRuns('2026-02-30')).toEqual(['2026-02-30']);
    expect(parseDayRuns('2026-12-04_2026-12-01')).toEqual(['2026-12-04_2026-12-01']);
    expect(parseDayRuns('')).toEqual([]);
  });

  it('are never more than two years, however long the run is', () => {
    expect(parseDayRuns('2026-01-01_2199-12-31')).toHaveLength(731);
  });
});
