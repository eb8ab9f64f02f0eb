import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { JOB_NAMES } from '#lib/domain/upkeep/job-name.ts';
import { alternate } from '../alternate.ts';
import type { Benchmark } from '../benchmark.ts';
import { managerOf, type City } from '../data/city.ts';
import { bookableDay } from '../data/clock.ts';
import { publicIdOf } from '../data/public-ids.ts';
import { callOf, type AskedBooking } from '../load/booking-calls.ts';
import { measureLoad, type Measurement } from '../load/measure-load.ts';
import { medianOf, ratioOfRounds } from '../statistics.ts';
import { withServer, type Measuring } from '../with-server.ts';

const CONNECTIONS = 16;
const CITY = { stations: 20, parties: CONNECTIONS };
/** A round is so many times longer than one of `create`, so that the jobs run several times within it. */
const LONGER = 2;
const BOOKED_PER_HALL_AND_DAY = 30;
const SLOWER_AT_MOST = 1.1;

/**
 * Bookings a second where every station tells a program of everything and all of it is published and sent meanwhile,
 * against the same where no job runs, because another process has the leases.
 */
export const outbox: Benchmark = {
  name: 'outbox',
  run: async ({ sizes, programFolder }) => {
    const sink = createServer((request, response) => {
      request.resume();
      response.writeHead(204).end();
    });
    await new Promise<void>((resolve) => sink.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(sink.address() as AddressInfo).port}/hook`;
    const calls = LONGER * sizes.createCalls;
    const options = { programFolder, city: CITY, env: { PRIVATE_HOSTS: '127.0.0.1' } };
    const told = { ...options, furnish: (city: City) => tellEverybody(city, url) };
    const quiet = { ...options, furnish: keepJobsAway };
    try {
      const figures = await withServer(told, (telling) =>
        withServer(quiet, (silent) =>
          alternate(sizes.rounds, {
            outbox: createsAt(telling, calls),
            'outbox-silent': createsAt(silent, calls),
          }),
        ),
      );
      return resultsOf(figures);
    } finally {
      sink.close();
      sink.closeAllConnections();
    }
  },
};

function createsAt({ server, clients }: Measuring, count: number) {
  return (round: number): Promise<Measurement> => {
    const calls = Array.from({ length: count }, (_, index) =>
      callOf('booking.create', askedBooking(round * count + index)),
    );
    return measureLoad(server, clients, { connections: CONNECTIONS, calls }, 'granted');
  };
}

function askedBooking(index: number): AskedBooking {
  return {
    key: `outbox-${index}`,
    station: 1 + (index % CITY.stations),
    party: 1 + (index % CITY.parties),
    desks: 1,
    days: { list: [bookableDay(Math.floor(index / CITY.stations / BOOKED_PER_HALL_AND_DAY))] },
    from: '09:00',
    to: '18:00',
  };
}

function tellEverybody(city: City, url: string): void {
  const webhook = city.prepare(
    `INSERT INTO webhook (public_id, station_id, format, name, url, secret, told, language, created_by, created_at)
     VALUES (?, ?, 'standard', '办公系统', ?, 'whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA', 'all', 'zh-CN', ?, 0)`,
  );
  for (let station = 1; station <= CITY.stations; station += 1)
    webhook.run(publicIdOf('webhook', station), station, url, managerOf(CITY));
}

function keepJobsAway(city: City): void {
  const lease = city.prepare(
    `INSERT INTO job_run (name, lease_holder, lease_until_ms) VALUES (?, 'another process', ?)`,
  );
  for (const name of JOB_NAMES) lease.run(name, Number.MAX_SAFE_INTEGER);
}

function resultsOf(figures: Record<'outbox' | 'outbox-silent', Measurement[]>) {
  const telling = figures.outbox.map((one) => one.msPerCall);
  const silent = figures['outbox-silent'].map((one) => one.msPerCall);
  const { median, spread } = ratioOfRounds(telling, silent);
  return [
    {
      name: 'outbox',
      value: 1_000 / medianOf(telling),
      unit: 'calls/s',
      ratio: median,
      against: 'outbox-silent',
      shown: { spread, limit: { atMost: SLOWER_AT_MOST } },
    },
    { name: 'outbox-silent', value: 1_000 / medianOf(silent), unit: 'calls/s' },
  ];
}
