import { alternate } from '../alternate.ts';
import type { Benchmark } from '../benchmark.ts';
import { bookableDay } from '../data/clock.ts';
import { callOf, pageCallOf, type AskedBooking } from '../load/booking-calls.ts';
import type { LoadCall } from '../load/load-job.ts';
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

interface AfterWrite {
  readonly pages: readonly Measurement[];
  readonly noops: readonly Measurement[];
}

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
      const noop = callOf('measure.noop', elsewhere());
      const call = pageCallOf(1, FULL_DAY, null);
      const measured = (count: number): Promise<Measurement> => {
        const calls = Array.from({ length: count }, () => call);
        return measureLoad(server, clients, { connections: 1, calls }, 'answered');
      };
      const figures = await alternate(sizes.rounds, {
        noop: () => {
          const calls = Array.from({ length: sizes.dayCalls }, () => noop);
          return measureLoad(server, clients, { connections: 1, calls }, 'granted');
        },
        page: () => measured(sizes.dayCalls),
      });
      /** The page and the no-op as the first call after a write each: both are colder there than in a row of calls. */
      const afterEach = async (write: () => AskedBooking): Promise<AfterWrite> => {
        const pages: Measurement[] = [];
        const noops: Measurement[] = [];
        const once = (call: LoadCall): Promise<Measurement> =>
          measureLoad(server, clients, { connections: 1, calls: [call] }, 'granted');
        for (let round = 0; round < DRAWN_ROUNDS; round += 1) {
          await once(callOf('booking.create', write()));
          if (round % 2 === 0) pages.push(await measured(1));
          else noops.push(await once(noop));
        }
        return { pages, noops };
      };
      // Every moment of the slider is an address of its own: the drawing is as warm as the no-op is by now.
      const moments = Array.from({ length: WARMING_DRAWS }, (_, minute) => ({
        ...call,
        path: `${call.path}&at=${minute}`,
      }));
      await measureLoad(server, clients, { connections: 1, calls: moments }, 'answered');
      const written = await afterEach(elsewhere);
      // The hour between the two parties, then the one after them.
      let drawnRounds = 0;
      const drawn = await afterEach(() => booking(FULL_DAY, (drawnRounds += 1) <= DESKS_PER_HALL ? 12 : 17));
      return [
        ...latencyResults('page', figures.page, figures.noop, { atMost: P50_OF_NOOP_MAX }),
        { name: 'page-bytes', value: medianOf(figures.page.map((one) => one.bytesPerCall)), unit: 'bytes' },
        ...latencyResults('page-written', written.pages, written.noops, { atMost: P50_OF_NOOP_MAX }),
        ...latencyResults('page-drawn', drawn.pages, drawn.noops, { atMost: P50_OF_NOOP_MAX }),
      ];
    }),
};

const WARMING_DRAWS = 600;
/** Of the page and of the no-op in turn; the furnished day has room for twice its desks. */
const DRAWN_ROUNDS = 2 * DESKS_PER_HALL;
