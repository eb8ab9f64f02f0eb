import { alternate } from '../alternate.ts';
import type { Benchmark } from '../benchmark.ts';
import { bookableDay } from '../data/clock.ts';
import { callOf, pageCallOf, type AskedBooking } from '../load/booking-calls.ts';
import { measureLoad, type Measurement } from '../load/measure-load.ts';
import type { LocalDay } from '#lib/domain/time/local-day.ts';
import { DESKS_PER_HALL } from '../data/city.ts';
import { medianOf } from '../statistics.ts';
import { withServer } from '../with-server.ts';
import { fillDay, FULL_DAY, FULL_DAY_CITY } from './day.ts';
import { latencyResults } from './latency-results.ts';

const P50_OF_NOOP_MAX = 5;
/** Another day than the one that is shown. */
const OTHER_DAY = 12;

/**
 * The hall's page of 40 desks, all of them taken by two parties, for somebody who is not signed in: `page` as it is asked
 * for between two writes, `page-written` right after a booking of another day, `page-drawn` right after one of the day
 * itself, when nothing that was kept can be used.
 */
export const page: Benchmark = {
  name: 'page',
  run: ({ sizes, programFolder }) =>
    withServer({ programFolder, city: FULL_DAY_CITY, furnish: fillDay }, async ({ server, clients }) => {
      let made = 0;
      const booking = (day: LocalDay, hour: number): AskedBooking => {
        made += 1;
        return {
          key: `page-drawn-${made}`,
          station: 1,
          party: 1,
          desks: 1,
          days: { list: [day] },
          from: `${hour}:00`,
          to: `${hour + 1}:00`,
        };
      };
      const elsewhere = (): AskedBooking => booking(bookableDay(OTHER_DAY + Math.floor(made / 20)), 10);
      const call = pageCallOf(1, FULL_DAY, null);
      const measured = (count: number): Promise<Measurement> => {
        const calls = Array.from({ length: count }, () => call);
        return measureLoad(server, clients, { connections: 1, calls }, 'answered');
      };
      const figures = await alternate(sizes.rounds, {
        noop: () => {
          const calls = Array.from({ length: sizes.dayCalls }, () => callOf('measure.noop', elsewhere()));
          return measureLoad(server, clients, { connections: 1, calls }, 'granted');
        },
        page: () => measured(sizes.dayCalls),
      });
      const afterEach = async (write: () => AskedBooking): Promise<number> => {
        const figures: number[] = [];
        for (let round = 0; round < DRAWN_ROUNDS; round += 1) {
          const calls = [callOf('booking.create', write())];
          await measureLoad(server, clients, { connections: 1, calls }, 'granted');
          figures.push((await measured(1)).p50Ms);
        }
        return medianOf(figures);
      };
      const written = await afterEach(elsewhere);
      // The hour between the two parties, then the one after them.
      let drawnRounds = 0;
      const drawn = await afterEach(() => booking(FULL_DAY, (drawnRounds += 1) <= DESKS_PER_HALL ? 12 : 17));
      return [
        ...latencyResults('page', figures.page, figures.noop, { atMost: P50_OF_NOOP_MAX }),
        { name: 'page-bytes', value: medianOf(figures.page.map((one) => one.bytesPerCall)), unit: 'bytes' },
        { name: 'page-written', value: written, unit: 'ms (p50)' },
        { name: 'page-drawn', value: drawn, unit: 'ms (p50)' },
      ];
    }),
};

const DRAWN_ROUNDS = 60;
