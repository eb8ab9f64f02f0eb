import { alternate } from '../alternate.ts';
import type { Benchmark } from '../benchmark.ts';
import { bookableDay } from '../data/clock.ts';
import { callOf, pageCallOf, type AskedBooking } from '../load/booking-calls.ts';
import { measureLoad, type Measurement } from '../load/measure-load.ts';
import { medianOf } from '../statistics.ts';
import { withServer } from '../with-server.ts';
import { fillDay, FULL_DAY, FULL_DAY_CITY } from './day.ts';
import { latencyResults } from './latency-results.ts';

const P50_OF_NOOP_MAX = 5;
/** Another day than the one that is shown: a booking there makes the page be drawn anew all the same. */
const OTHER_DAY = 12;

/**
 * The hall's page of 40 desks, all of them taken by two parties, for somebody who is not signed in: `page` as it is asked
 * for between two writes, `page-drawn` right after a write, when nothing that was kept can be used.
 */
export const page: Benchmark = {
  name: 'page',
  run: ({ sizes, programFolder }) =>
    withServer({ programFolder, city: FULL_DAY_CITY, furnish: fillDay }, async ({ server, clients }) => {
      let made = 0;
      const booking = (): AskedBooking => {
        made += 1;
        return {
          key: `page-drawn-${made}`,
          station: 1,
          party: 1,
          desks: 1,
          days: { list: [bookableDay(OTHER_DAY + Math.floor(made / 20))] },
          from: '09:00',
          to: '10:00',
        };
      };
      const call = pageCallOf(1, FULL_DAY, null);
      const measured = (count: number): Promise<Measurement> => {
        const calls = Array.from({ length: count }, () => call);
        return measureLoad(server, clients, { connections: 1, calls }, 'answered');
      };
      const figures = await alternate(sizes.rounds, {
        noop: () => {
          const calls = Array.from({ length: sizes.dayCalls }, () => callOf('measure.noop', booking()));
          return measureLoad(server, clients, { connections: 1, calls }, 'granted');
        },
        page: () => measured(sizes.dayCalls),
      });
      const drawn: Measurement[] = [];
      for (let round = 0; round < DRAWN_ROUNDS; round += 1) {
        const write = { connections: 1, calls: [callOf('booking.create', booking())] };
        await measureLoad(server, clients, write, 'granted');
        drawn.push(await measured(1));
      }
      return [
        ...latencyResults('page', figures.page, figures.noop, { atMost: P50_OF_NOOP_MAX }),
        { name: 'page-bytes', value: medianOf(figures.page.map((one) => one.bytesPerCall)), unit: 'bytes' },
        { name: 'page-drawn', value: medianOf(drawn.map((one) => one.p50Ms)), unit: 'ms (p50)' },
      ];
    }),
};

const DRAWN_ROUNDS = 60;
