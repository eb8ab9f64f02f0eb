import { alternate } from '../alternate.ts';
import type { Benchmark, Result } from '../benchmark.ts';
import { bookableDay } from '../data/clock.ts';
import { callOf, type AskedBooking, type Door } from '../load/booking-calls.ts';
import { measureLoad, type Measurement } from '../load/measure-load.ts';
import { medianOf, ratioOfRounds } from '../statistics.ts';
import { withServer } from '../with-server.ts';

const CONNECTIONS = 16;
/** So many that no hall is ever half full on a day: each request for a free desk is granted. */
const CITY = { stations: 20, parties: CONNECTIONS };
const THROUGHPUT_OF_NOOP_MIN = 0.45;
const THROUGHPUT_OF_SIGNED_IN_NOOP_MIN = 0.7;

/** How many durable bookings of one desk on one day a second, against calls that read and answer the same and do nothing. */
export const create: Benchmark = {
  name: 'create',
  run: ({ sizes, programFolder }) =>
    withServer({ programFolder, city: CITY }, async ({ server, clients }) => {
      const measure = (door: Door, count: number) => (round: number) => {
        const calls = Array.from({ length: count }, (_, index) =>
          callOf(door, askedBooking(round * count + index)),
        );
        return measureLoad(server, clients, { connections: CONNECTIONS, calls }, 'granted');
      };
      const figures = await alternate(sizes.rounds, {
        'create-noop': measure('measure.noop', 2 * sizes.createCalls),
        'create-signed-in-noop': measure('measure.signedInNoop', 2 * sizes.createCalls),
        create: measure('booking.create', sizes.createCalls),
      });
      return resultsOf(figures);
    }),
};

/** Hall after hall, then day after day, by one party after the other. */
function askedBooking(index: number): AskedBooking {
  return {
    key: `create-${index}`,
    station: 1 + (index % CITY.stations),
    party: 1 + (index % CITY.parties),
    desks: 1,
    days: { list: [bookableDay(Math.floor(index / CITY.stations))] },
    from: '09:00',
    to: '18:00',
  };
}

function resultsOf(
  figures: Record<'create' | 'create-noop' | 'create-signed-in-noop', Measurement[]>,
): Result[] {
  const created = perSecond(figures.create);
  const noop = perSecond(figures['create-noop']);
  const signedInNoop = perSecond(figures['create-signed-in-noop']);
  const judged = { value: medianOf(created), unit: 'calls/s' };
  const byNoop = ratioOfRounds(created, noop);
  const bySignedInNoop = ratioOfRounds(created, signedInNoop);
  return [
    {
      ...judged,
      name: 'create',
      ratio: byNoop.median,
      against: 'measure.noop',
      shown: { spread: byNoop.spread, limit: { atLeast: THROUGHPUT_OF_NOOP_MIN } },
    },
    {
      ...judged,
      name: 'create-signed-in',
      ratio: bySignedInNoop.median,
      against: 'measure.signedInNoop',
      shown: { spread: bySignedInNoop.spread, limit: { atLeast: THROUGHPUT_OF_SIGNED_IN_NOOP_MIN } },
    },
    { name: 'create-noop', value: medianOf(noop), unit: 'calls/s' },
    { name: 'create-signed-in-noop', value: medianOf(signedInNoop), unit: 'calls/s' },
    ...Object.entries(figures).flatMap(([name, measurements]) => costsOf(name, measurements)),
  ];
}

function perSecond(measurements: readonly Measurement[]): number[] {
  return measurements.map((one) => 1_000 / one.msPerCall);
}

function costsOf(name: string, measurements: readonly Measurement[]): Result[] {
  const median = (figure: (one: Measurement) => number): number => medianOf(measurements.map(figure));
  return [
    { name: `${name}-server-cpu`, value: median((one) => 1_000 * one.serverCpuMsPerCall), unit: 'µs/call' },
    { name: `${name}-p95`, value: median((one) => one.p95Ms), unit: 'ms' },
    { name: `${name}-clients-busy`, value: median((one) => 100 * one.clientBusy), unit: '%' },
  ];
}
