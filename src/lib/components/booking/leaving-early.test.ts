import { describe, expect, it } from 'vitest';
import { instantOf } from '#lib/domain/time/instant.ts';
import type { BookingView } from '#lib/schemas/booking-view.ts';
import { leavingEarlyOf } from './leaving-early.ts';

/** 1 December 2026 in Shanghai. */
const at = (hour: number, minute: number) => instantOf(Date.UTC(2026, 11, 1, hour - 8, minute) / 60_000);

function leaving(
  now: ReturnType<typeof at>,
  change: { came?: boolean; over?: boolean; split?: boolean } = {},
) {
  const times = [{ from: '09:00', to: '18:00', nextDay: false }];
  const booking: Pick<BookingView, 'days' | 'attendance' | 'station'> = {
    station: { id: 'station-station1', name: '江城驿站', timeZone: 'Asia/Shanghai', trial: false },
    days: [
      {
        day: '2026-12-01',
        state: 'given',
        over: change.over ?? false,
        movedTo: null,
        times: change.split ? [...times, { from: '19:00', to: '21:00', nextDay: false }] : times,
        places: [],
      },
    ],
    attendance:
      change.came === false
        ? []
        : ([{ day: '2026-12-01', state: 'came', came: 5 }] as unknown as BookingView['attendance']),
  };
  return leavingEarlyOf(booking, now);
}

describe('leaving early', () => {
  it('is filled in with the next half hour of today', () => {
    expect(leaving(at(14, 5))).toBe('scope=only&onDay=2026-12-01&endsAt=14%3A30');
    expect(leaving(at(14, 30))).toContain('endsAt=15%3A00');
  });

  it('is for those who are here and have time left to give back', () => {
    expect(leaving(at(14, 5), { came: false })).toBeNull();
    expect(leaving(at(17, 31))).toBeNull();
    expect(leaving(at(14, 5), { over: true })).toBeNull();
    expect(leaving(at(14, 5), { split: true })).toBeNull();
  });
});
