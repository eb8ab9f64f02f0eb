import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Database from 'better-sqlite3';
import type { JobName } from '#lib/domain/upkeep/job-name.ts';
import { alternate } from '../alternate.ts';
import type { Benchmark, Result } from '../benchmark.ts';
import { managerOf, type City } from '../data/city.ts';
import { bookableDay } from '../data/clock.ts';
import { publicIdOf } from '../data/public-ids.ts';
import { callOf, type AskedBooking } from '../load/booking-calls.ts';
import type { LoadCall } from '../load/load-job.ts';
import { medianOf, ratioOfRounds } from '../statistics.ts';
import { takeTurns, type OwnTime } from '../take-turns.ts';
import { withServer, type Measuring } from '../with-server.ts';

const CONNECTIONS = 16;
const CITY = { stations: 40, parties: CONNECTIONS };
/** So long that the jobs run several times in a round. */
const ROUND_BY_CREATE_CALLS = 2;
const BOOKED_PER_HALL_AND_DAY = 30;
const SLOWER_AT_MOST = 1.1;
/**
 * What one run of the jobs does for a server under load: it reads a hundred events, and sends a wave of texts and one of calls.
 * They run every two seconds; who has told less than this in three has measured something else.
 */
const TOLD_BY_A_RUN: Told = { events: 100, texts: 5, calls: 10 };
const A_RUN_AT_LEAST_EVERY_MS = 3_000;

interface Told {
  /** Read from the log, with what follows from them written. */
  readonly events: number;
  /** Those that have arrived. */
  readonly texts: number;
  readonly calls: number;
}

interface Round {
  readonly telling: OwnTime;
  readonly silent: OwnTime;
  readonly elapsedMs: number;
  readonly told: Told;
}

/**
 * What telling costs those who book meanwhile: bookings where every station tells a program of everything and everybody is sent
 * a text message of what they have booked, against the same where no job tells, because another process has the leases. The
 * two take turns of a twentieth of a second under a load that never pauses, so all that telling does is done in the time that is
 * measured, and twice as often as if nobody took turns.
 */
export const outbox: Benchmark = {
  name: 'outbox',
  run: async ({ sizes, programFolder }) => {
    const outside = await openOutside();
    const options = { programFolder, city: CITY, env: reaching(outside.address) };
    const told = { ...options, furnish: (city: City) => tellPrograms(city, `${outside.address}/hook`) };
    const quiet = { ...options, furnish: keepJobsAway };
    const count = ROUND_BY_CREATE_CALLS * sizes.createCalls;
    try {
      const { rounds } = await withServer(told, (telling) =>
        withServer(quiet, (silent) =>
          alternate(sizes.rounds, {
            rounds: (round) => measureRound({ telling, silent }, callsOf(round, count), outside),
          }),
        ),
      );
      return resultsOf(rounds);
    } finally {
      outside.close();
    }
  },
};

/** Where texts and calls arrive: it answers all of them at once. */
interface Outside {
  readonly address: string;
  arrived(): { readonly texts: number; readonly calls: number };
  close(): void;
}

async function openOutside(): Promise<Outside> {
  let texts = 0;
  let calls = 0;
  const sink = createServer((request, response) => {
    if (request.url === '/hook') calls += 1;
    else texts += 1;
    request.resume();
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"code":"OK"}');
  });
  await new Promise<void>((resolve) => sink.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(sink.address() as AddressInfo).port}`,
    arrived: () => ({ texts, calls }),
    close: () => {
      sink.close();
      sink.closeAllConnections();
    },
  };
}

async function measureRound(
  { telling, silent }: Readonly<Record<'telling' | 'silent', Measuring>>,
  calls: readonly LoadCall[],
  outside: Outside,
): Promise<Round> {
  const job = { connections: CONNECTIONS, calls };
  const toldBefore = toldBy(telling, outside);
  const since = performance.now();
  const times = await takeTurns(
    { telling: { measuring: telling, job }, silent: { measuring: silent, job } },
    'granted',
  );
  const elapsedMs = performance.now() - since;
  const told = toldBy(telling, outside);
  return {
    ...times,
    elapsedMs,
    told: {
      events: told.events - toldBefore.events,
      texts: told.texts - toldBefore.texts,
      calls: told.calls - toldBefore.calls,
    },
  };
}

function toldBy({ databaseFile }: Measuring, outside: Outside): Told {
  const db = new Database(databaseFile, { readonly: true });
  try {
    const events = db.prepare<[], number>('SELECT last_event_id FROM notice_cursor').pluck().get() ?? 0;
    return { events, ...outside.arrived() };
  } finally {
    db.close();
  }
}

function callsOf(round: number, count: number): LoadCall[] {
  return Array.from({ length: count }, (_, index) =>
    callOf('booking.create', askedBooking(round * count + index)),
  );
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

function resultsOf(rounds: readonly Round[]): Result[] {
  const telling = rounds.map((round) => round.telling.msPerCall);
  const silent = rounds.map((round) => round.silent.msPerCall);
  const cpu = ratioOfRounds(
    rounds.map((round) => round.telling.cpuMsPerCall),
    rounds.map((round) => round.silent.cpuMsPerCall),
  );
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
    {
      name: 'outbox-cpu',
      value: cpu.median,
      unit: 'times the server CPU of outbox-silent',
      shown: { spread: cpu.spread },
    },
    ...toldIn(rounds),
  ];
}

/** Throws where less was told than the jobs tell a server under load: then it was not telling that was measured. */
function toldIn(rounds: readonly Round[]): Result[] {
  const elapsedMs = rounds.reduce((sum, one) => sum + one.elapsedMs, 0);
  const runs = Math.floor(elapsedMs / A_RUN_AT_LEAST_EVERY_MS);
  return (['events', 'texts', 'calls'] as const).map((what) => {
    const value = rounds.reduce((sum, one) => sum + one.told[what], 0);
    const atLeast = runs * TOLD_BY_A_RUN[what];
    if (value < atLeast) throw new Error(`${value} ${what} were told, and ${atLeast} should have been`);
    return { name: `outbox-${what}`, value, unit: 'told meanwhile', shown: { limit: { atLeast } } };
  });
}
