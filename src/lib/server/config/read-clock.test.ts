import { describe, expect, it } from 'vitest';
import { readClock } from './read-clock.ts';

/** 2026-12-01T01:00Z in whole minutes since 1970, from `date -u -d 2026-12-01T01:00 +%s` divided by 60. */
const NINE_IN_SHANGHAI = 29_934_780;

describe('CLOCK', () => {
  it('is the clock of the machine where it is not set', () => {
    expect(readClock({}, 'production')).toEqual({ ok: true, value: null });
  });

  it('is read in Asia/Shanghai', () => {
    expect(readClock({ CLOCK: '2026-12-01T09:00' }, 'test')).toEqual({ ok: true, value: NINE_IN_SHANGHAI });
  });

  it('is read in UTC with a Z', () => {
    expect(readClock({ CLOCK: '2026-12-01T01:00Z' }, 'development')).toEqual({
      ok: true,
      value: NINE_IN_SHANGHAI,
    });
  });

  it('is refused in production, right or wrong', () => {
    for (const text of ['2026-12-01T09:00', 'soon']) {
      const clock = readClock({ CLOCK: text }, 'production');
      expect(clock.ok ? 'accepted' : clock.problem).toContain('CLOCK is for tests and development only');
    }
  });

  it.each([
    '2026-12-01',
    '2026-02-30T09:00',
    '2026-12-01T25:00',
    '2026-12-01 09:00',
    '2026-12-01T09:00:00',
    '2026-12-01T09:00+08:00',
    'now',
  ])('may not be %s', (text) => {
    const clock = readClock({ CLOCK: text }, 'test');
    expect(clock.ok ? 'accepted' : clock.problem).toContain('CLOCK must be written 2026-12-01T09:00');
  });
});
