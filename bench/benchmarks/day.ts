import { alternate } from '../alternate.ts';
import type { Benchmark } from '../benchmark.ts';
import { bookableDay } from '../data/clock.ts';
import { DESKS_PER_HALL, managerOf, type City } from '../data/city.ts';
import { bookingFiler, PARTS } from '../data/filed-bookings.ts';
import { callOf, dayCallOf } from '../load/booking-calls.ts';
import { measureLoad } from '../load/measure-load.ts';
import { medianOf } from '../statistics.ts';
import { withServer } from '../with-server.ts';
import { latencyResults } from './latency-results.ts';

export const FULL_DAY_CITY = { stations: 1, parties: 2 };
export const FULL_DAY = bookableDay(10);
const P50_OF_NOOP_MAX = 5;

/** One day of a hall of 40 seats, each of them taken by one party in the morning and by another in the afternoon. */
export const day: Benchmark = {
  name: 'day',
  run: ({ sizes, programFolder }) =>
    withServer({ programFolder, city: FULL_DAY_CITY, furnish: fillDay }, async ({ server, clients }) => {
      const asked = {
        key: 'day-noop',
        station: 1,
        party: 1,
        desks: 1,
        days: { list: [FULL_DAY] },
        from: '09:00',
        to: '18:00',
      };
      const measure = (call: ReturnType<typeof dayCallOf>, outcome: string) => () => {
        const calls = Array.from({ length: sizes.dayCalls }, () => call);
        return measureLoad(server, clients, { connections: 1, calls }, outcome);
      };
      const figures = await alternate(sizes.rounds, {
        noop: measure(callOf('measure.noop', asked), 'granted'),
        day: measure(dayCallOf(1, FULL_DAY, null), 'answered'),
        // Who runs the hall sees every name and booking: the longest answer.
        manager: measure(dayCallOf(1, FULL_DAY, managerOf(FULL_DAY_CITY)), 'answered'),
      });
      return [
        ...latencyResults('day', figures.day, figures.noop, { atMost: P50_OF_NOOP_MAX }),
        { name: 'day-bytes', value: medianOf(figures.day.map((one) => one.bytesPerCall)), unit: 'bytes' },
        { name: 'day-manager', value: medianOf(figures.manager.map((one) => one.p50Ms)), unit: 'ms (p50)' },
        {
          name: 'day-manager-bytes',
          value: medianOf(figures.manager.map((one) => one.bytesPerCall)),
          unit: 'bytes',
        },
      ];
    }),
};

export function fillDay(city: City): void {
  const file = bookingFiler(city);
  for (let desk = 1; desk <= DESKS_PER_HALL; desk += 1) {
    PARTS.forEach((part, index) => {
      file({ station: 1, desk, party: 1 + index, day: FULL_DAY, ...part });
    });
  }
}
