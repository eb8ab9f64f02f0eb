import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantOf, type Instant } from '#lib/domain/time/instant.ts';
import { parseLocalDay, type LocalDay } from '#lib/domain/time/local-day.ts';
import { localDayAt, minuteOfDayAt } from '#lib/domain/time/time-zone.ts';
import { closedParts, isClosedTimeOver, type ClosedTimes } from './closed-parts.ts';

const SHANGHAI = 'Asia/Shanghai';
const BERLIN = 'Europe/Berlin';
const LONG_AGO = instantOf(0);

const dayOf = (text: string): LocalDay => parseLocalDay(text)!;
/** A moment in UTC. */
const at = (text: string): Instant => instantOf(Date.parse(`${text}Z`) / 60_000);
const times = (from: string, to: string, time: ClosedTimes['time'] = null): ClosedTimes => ({
  from: dayOf(from),
  to: dayOf(to),
  time,
});
const shown = (zone: string, closed: ClosedTimes, notBefore = LONG_AGO) =>
  closedParts(zone, closed, notBefore).map(({ day, interval }) => [
    day - closed.from,
    interval.to - interval.from,
  ]);

describe('what is closed', () => {
  it('all day is one part for each day, from midnight to midnight by the clock of the station', () => {
    const [first, second] = closedParts(SHANGHAI, times('2026-12-01', '2026-12-02'), LONG_AGO);
    expect(first).toEqual({
      day: dayOf('2026-12-01'),
      interval: { from: at('2026-11-30T16:00'), to: at('2026-12-01T16:00') },
    });
    expect(second).toEqual({
      day: dayOf('2026-12-02'),
      interval: { from: at('2026-12-01T16:00'), to: at('2026-12-02T16:00') },
    });
  });

  it('at times of the day is one part for each day', () => {
    const parts = closedParts(SHANGHAI, times('2026-12-01', '2026-12-03', { from: 720, to: 780 }), LONG_AGO);
    expect(parts.map((part) => part.interval)).toEqual([
      { from: at('2026-12-01T04:00'), to: at('2026-12-01T05:00') },
      { from: at('2026-12-02T04:00'), to: at('2026-12-02T05:00') },
      { from: at('2026-12-03T04:00'), to: at('2026-12-03T05:00') },
    ]);
  });

  it('over midnight is cut there, and its last part lies on the day after the last', () => {
    expect(shown(SHANGHAI, times('2026-12-01', '2026-12-02', { from: 22 * 60, to: 26 * 60 }))).toEqual([
      [0, 120],
      [1, 120],
      [1, 120],
      [2, 120],
    ]);
  });

  it('for more than a day each day never claims a minute twice', () => {
    expect(shown(SHANGHAI, times('2026-12-01', '2026-12-02', { from: 600, to: 2880 }))).toEqual([
      [0, 840],
      [1, 1440],
      [2, 1440],
    ]);
  });

  it('follows days of 23 and 25 hours', () => {
    expect(shown(BERLIN, times('2026-03-28', '2026-03-30'))).toEqual([
      [0, 1440],
      [1, 1380],
      [2, 1440],
    ]);
    expect(shown(BERLIN, times('2026-10-24', '2026-10-26'))).toEqual([
      [0, 1440],
      [1, 1500],
      [2, 1440],
    ]);
  });

  it('begins now where it has begun before, in the middle of a part too', () => {
    expect(shown(SHANGHAI, times('2026-12-01', '2026-12-03'), at('2026-12-02T04:00'))).toEqual([
      [1, 720],
      [2, 1440],
    ]);
    expect(
      shown(SHANGHAI, times('2026-12-01', '2026-12-02', { from: 540, to: 600 }), at('2026-12-01T01:30')),
    ).toEqual([
      [0, 30],
      [1, 60],
    ]);
  });

  it('is over with its last minute and not before', () => {
    const closed = times('2026-12-01', '2026-12-03', { from: 540, to: 600 });
    expect(isClosedTimeOver(SHANGHAI, closed, at('2026-12-03T01:59'))).toBe(false);
    expect(isClosedTimeOver(SHANGHAI, closed, at('2026-12-03T02:00'))).toBe(true);
    expect(closedParts(SHANGHAI, closed, at('2026-12-03T02:00'))).toEqual([]);
  });
});

describe('whatever is closed', () => {
  const arbitrary = fc.record({
    zone: fc.constantFrom(SHANGHAI, BERLIN, 'Australia/Lord_Howe', 'America/New_York', 'Pacific/Apia'),
    // Around changes of the clock in spring and autumn, and around new year.
    from: fc.constantFrom('2026-03-27', '2026-10-23', '2026-12-30', '2027-04-02', '2027-11-05').map(dayOf),
    days: fc.integer({ min: 1, max: 5 }),
    time: fc.option(fc.tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 1800 })), {
      nil: null,
    }),
    passed: fc.integer({ min: -600, max: 6000 }),
  });

  it('is made of parts of single days, ascending, that never touch on one day', () => {
    let cut = 0;
    fc.assert(
      fc.property(arbitrary, ({ zone, from, days, time, passed }) => {
        const closed: ClosedTimes = {
          from,
          to: (from + days - 1) as LocalDay,
          time: time && { from: time[0], to: Math.min(2880, time[0] + time[1]) },
        };
        const notBefore = instantOf(from * 1440 + passed);
        const parts = closedParts(zone, closed, notBefore);
        if (parts.length > days) cut += 1;
        parts.forEach(({ day, interval }, index) => {
          const next = parts[index + 1];
          expect(interval.from).toBeGreaterThanOrEqual(notBefore);
          expect(interval.to - interval.from).toBeLessThanOrEqual(1500);
          expect(localDayAt(zone, interval.from)).toBe(day);
          expect(localDayAt(zone, instantOf(interval.to - 1))).toBe(day);
          if (next) expect(next.interval.from - interval.to).toBeGreaterThanOrEqual(next.day === day ? 1 : 0);
        });
      }),
      { numRuns: 400 },
    );
    expect(cut).toBeGreaterThan(20);
  });

  it('closes each minute whose clock time is asked for, and no other', () => {
    fc.assert(
      fc.property(arbitrary, fc.integer({ min: 0, max: 5 * 1440 }), ({ zone, from, days, time }, offset) => {
        const closed: ClosedTimes = {
          from,
          to: (from + days - 1) as LocalDay,
          time: time && { from: time[0], to: Math.min(1440, time[0] + time[1]) },
        };
        const minute = instantOf(from * 1440 - 600 + offset);
        const day = localDayAt(zone, minute);
        const clock = minuteOfDayAt(zone, minute);
        // An hour that the clock shows twice belongs to the range that goes on beyond it; here it is left to the others.
        const isAmbiguous = [-120, -60, -30, 30, 60, 120].some(
          (shift) => minuteOfDayAt(zone, instantOf(minute + shift)) !== (clock + shift + 1440) % 1440,
        );
        fc.pre(!isAmbiguous);
        const asked =
          day >= closed.from &&
          day <= closed.to &&
          (closed.time === null || (closed.time.from <= clock && clock < closed.time.to));
        const isClosed = closedParts(zone, closed, LONG_AGO).some(
          ({ interval }) => interval.from <= minute && minute < interval.to,
        );
        expect(isClosed).toBe(asked);
      }),
      { numRuns: 600 },
    );
  });
});
