import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { JobName } from '#lib/domain/upkeep/job-name.ts';
import { alternate } from '../alternate.ts';
import type { Benchmark, Result } from '../benchmark.ts';
import { managerOf, type City } from '../data/city.ts';
import { bookableDay } from '../data/clock.ts';
import { publicIdOf } from '../data/public-ids.ts';
import { callOf, type AskedBooking } from '../load/booking-calls.ts';
import { measureLoad } from '../load/measure-load.ts';
import { medianOf, ratioOfRounds } from '../statistics.ts';
import { withServer, type Measuring } from '../with-server.ts';

const CONNECTIONS = 16;
const CITY = { stations: 30, parties: CONNECTIONS };
/**
 * The two take turns so often within a round: what slows the machine for some seconds slows both. A turn is about as long as
 * the pause between two runs of the jobs, so that each has one run, as many as it would have if nobody took turns.
 */
const TURNS_PER_ROUND = 3;
const BOOKED_PER_HALL_AND_DAY = 30;
const SLOWER_AT_MOST = 1.1;

/**
 * Bookings a second where every station tells a program of everything, everybody is sent a text message of what they have
 * booked, and all of it is published and sent meanwhile; against the same where no job tells, because another process has
 * the leases.
 */
export const outbox: Benchmark = {
  name: 'outbox',
  run: async ({ sizes, programFolder }) => {
    const sink = createServer((request, response) => {
      request.resume();
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"code":"OK"}');
    });
    await new Promise<void>((resolve) => sink.listen(0, '127.0.0.1', resolve));
    const outside = `http://127.0.0.1:${(sink.address() as AddressInfo).port}`;
    const calls = sizes.createCalls;
    const options = { programFolder, city: CITY, env: reaching(outside) };
    const told = { ...options, furnish: (city: City) => tellPrograms(city, `${outside}/hook`) };
    const quiet = { ...options, furnish: keepJobsAway };
    try {
      const figures = await withServer(told, (telling) =>
        withServer(quiet, (silent) =>
          alternate(TURNS_PER_ROUND * sizes.rounds, {
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

/** Its server computes in its own turns only: what the one has left to tell would otherwise slow the other. */
function createsAt({ server, clients }: Measuring, count: number) {
  server.pause();
  return async (turn: number): Promise<number> => {
    const calls = Array.from({ length: count }, (_, index) =>
      callOf('booking.create', askedBooking(turn * count + index)),
    );
    server.goOn();
    try {
      const { msPerCall } = await measureLoad(
        server,
        clients,
        { connections: CONNECTIONS, calls },
        'granted',
      );
      return msPerCall;
    } finally {
      server.pause();
    }
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

function reaching(outside: string): Readonly<Record<string, string>> {
  return {
    PRIVATE_HOSTS: '127.0.0.1',
    MESSAGES_SMS_URL: `${outside}/text`,
    MESSAGES_SMS_KEY_ID: 'key-1',
    MESSAGES_SMS_SECRET: 'the-secret-of-nobody',
    MESSAGES_SMS_SIGN_NAME: '江城驿站',
    MESSAGES_SMS_TEMPLATES: 'booking-made=T-1',
  };
}

function tellPrograms(city: City, url: string): void {
  const webhook = city.prepare(
    `INSERT INTO webhook (public_id, station_id, format, name, url, secret, told, language, created_by, created_at)
     VALUES (?, ?, 'standard', '办公系统', ?, 'whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA', 'all', 'zh-CN', ?, 0)`,
  );
  for (let station = 1; station <= CITY.stations; station += 1)
    webhook.run(publicIdOf('webhook', station), station, url, managerOf(CITY));
}

/** The jobs that tell; all others run on both sides. */
const TELLING_JOBS: readonly JobName[] = ['publish-notices', 'send-messages', 'send-deliveries'];

function keepJobsAway(city: City): void {
  const lease = city.prepare(
    `INSERT INTO job_run (name, lease_holder, lease_until_ms) VALUES (?, 'another process', ?)`,
  );
  for (const name of TELLING_JOBS) lease.run(name, Number.MAX_SAFE_INTEGER);
}

function resultsOf(turns: Record<'outbox' | 'outbox-silent', number[]>): Result[] {
  const telling = byRound(turns.outbox);
  const silent = byRound(turns['outbox-silent']);
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

/** The mean of the turns of each round: every turn has as many calls. */
function byRound(turns: readonly number[]): number[] {
  const rounds = Array.from({ length: turns.length / TURNS_PER_ROUND }, (_, round) =>
    turns.slice(round * TURNS_PER_ROUND, (round + 1) * TURNS_PER_ROUND),
  );
  return rounds.map((round) => round.reduce((sum, ms) => sum + ms, 0) / TURNS_PER_ROUND);
}
