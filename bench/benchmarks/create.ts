import { alternate } from '../alternate.ts';
import type { Benchmark, Result } from '../benchmark.ts';
import { BOOKABLE_DAYS } from '../data/clock.ts';
import { openNewCity } from '../data/city.ts';
import { callOf, type AskedBooking, type Door } from '../load/booking-calls.ts';
import { measureLoad, type Measurement } from '../load/measure-load.ts';
import { startLoadProcess } from '../load/start-load-process.ts';
import { makeDataFolder, startMeasuredServer } from '../server/measured-server.ts';
import { medianOf, ratioOfRounds } from '../statistics.ts';

const CONNECTIONS = 16;
/** So many that no hall is ever half full on a day: each request for a free desk is granted. */
const CITY = { stations: 20, parties: 16 };

/** How many durable bookings of one desk on one day a second, against calls that read and answer the same and do nothing. */
export const create: Benchmark = {
  name: 'create',
  async run({ sizes, programFolder }) {
    const data = makeDataFolder();
    openNewCity(data.databaseFile, CITY).close();
    const server = await startMeasuredServer(data, programFolder);
    const clients = startLoadProcess();
    try {
      const measure = (door: Door, calls: number) => (round: number) => {
        const asked = Array.from({ length: calls }, (_, index) => callOf(door, askedBooking(round * calls + index)));
        return measureLoad(server, clients, { connections: CONNECTIONS, calls: asked }, 'granted');
      };
      const figures = await alternate(sizes.rounds, {
        noop: measure('measure.noop', 2 * sizes.createCalls),
        signedInNoop: measure('measure.signedInNoop', 2 * sizes.createCalls),
        create: measure('booking.create', sizes.createCalls),
      });
      return resultsOf(figures);
    } finally {
      clients.stop();
      await server.stop();
    }
  },
};

/** Hall after hall, then day after day, by one party after the other. */
function askedBooking(index: number): AskedBooking {
  const day = BOOKABLE_DAYS[Math.floor(index / CITY.stations) % BOOKABLE_DAYS.length];
  if (day === undefined) throw new Error('there is no day to book');
  return {
    key: `create-${index}`,
    station: 1 + (index % CITY.stations),
    party: 1 + (index % CITY.parties),
    desks: 1,
    days: { list: [day] },
    from: '09:00',
    to: '18:00',
  };
}

function resultsOf(figures: Record<'noop' | 'signedInNoop' | 'create', Measurement[]>): Result[] {
  const perSecond = (of: readonly Measurement[]): number[] => of.map((one) => 1_000 / one.msPerCall);
  const [noop, signedInNoop, created] = [figures.noop, figures.signedInNoop, figures.create].map(perSecond) as [number[], number[], number[]];
  const unit = 'calls/s';
  const byNoop = ratioOfRounds(created, noop);
  const bySignedIn = ratioOfRounds(created, signedInNoop);
  return [
    { name: 'create', value: medianOf(created), unit, ratio: byNoop.median, against: 'measure.noop', shown: { spread: byNoop.spread, limit: { atLeast: 0.45 } } },
    { name: 'create-signed-in', value: medianOf(created), unit, ratio: bySignedIn.median, against: 'measure.signedInNoop', shown: { spread: bySignedIn.spread, limit: { atLeast: 0.7 } } },
    { name: 'create-noop', value: medianOf(noop), unit },
    { name: 'create-signed-in-noop', value: medianOf(signedInNoop), unit },
    ...(['create', 'noop', 'signedInNoop'] as const).flatMap((name) => costsOf(name, figures[name])),
  ];
}

function costsOf(name: string, of: readonly Measurement[]): Result[] {
  const called = name === 'create' ? 'create' : name === 'noop' ? 'create-noop' : 'create-signed-in-noop';
  return [
    { name: `${called}-server-cpu`, value: medianOf(of.map((one) => one.serverCpuMsPerCall * 1_000)), unit: 'µs/call' },
    { name: `${called}-p95`, value: medianOf(of.map((one) => one.p95Ms)), unit: 'ms' },
    { name: `${called}-clients-busy`, value: medianOf(of.map((one) => 100 * one.clientBusy)), unit: '%' },
  ];
}
