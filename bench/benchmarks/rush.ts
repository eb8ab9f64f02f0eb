import Database from 'better-sqlite3';
import { formatLocalDay, type LocalDay } from '#lib/domain/time/local-day.ts';
import type { Benchmark, Result } from '../benchmark.ts';
import { canteenIdOf, insertCanteen, SITTINGS } from '../data/canteen.ts';
import { bookableDay } from '../data/clock.ts';
import { publicIdOf, sessionTokenOf } from '../data/public-ids.ts';
import type { LoadCall, LoadReport } from '../load/load-job.ts';
import { startLoadProcess, type LoadProcess } from '../load/start-load-process.ts';
import { medianOf, quantileOf } from '../statistics.ts';
import { withServer } from '../with-server.ts';

const PROCESSES = 4;
const CONNECTIONS = 8;
const THROUGHPUT_OF_NOOP_MIN = 0.45;
/** Each rush has a day of its own. */
const ROUNDS_MAX = 3;

/**
 * Noon: so many people, each signed in and each of a party of their own, order one portion each at three sittings that have
 * far fewer. Every portion is sold once; everybody else is told which sitting has room, or that none has.
 */
export const rush: Benchmark = {
  name: 'rush',
  run: ({ sizes, programFolder }) => {
    const rounds = Math.min(ROUNDS_MAX, sizes.rounds);
    const days = Array.from({ length: rounds }, (_, round) => bookableDay(5 + round));
    const { rushPeople: people, rushPortions: portions } = sizes;
    const options = {
      programFolder,
      city: { stations: 1, parties: people },
      furnish: (city: Database.Database) => insertCanteen(city, days, portions),
    };
    return withServer(options, async ({ server, databaseFile }) => {
      const processes = Array.from({ length: PROCESSES }, startLoadProcess);
      try {
        const noops: Run[] = [];
        const rushes: Run[] = [];
        for (const day of days) {
          noops.push(await together(processes, server.origin, callsOf('measure.noop', people, day)));
          rushes.push(await together(processes, server.origin, callsOf('booking.create', people, day)));
        }
        return resultsOf(noops, rushes, filed(databaseFile), portions * SITTINGS.length * rounds);
      } finally {
        for (const process of processes) process.stop();
      }
    });
  },
};

interface Run {
  readonly elapsedMs: number;
  readonly reports: readonly LoadReport[];
  readonly calls: number;
}

async function together(
  processes: readonly LoadProcess[],
  origin: string,
  calls: readonly LoadCall[],
): Promise<Run> {
  await Promise.all(
    processes.map((process, index) => {
      const own = calls.filter((_, number) => number % processes.length === index);
      return process.prepare({ origin, connections: CONNECTIONS, calls: own });
    }),
  );
  const since = performance.now();
  const reports = await Promise.all(processes.map((process) => process.go()));
  return { elapsedMs: performance.now() - since, reports, calls: calls.length };
}

function callsOf(door: 'booking.create' | 'measure.noop', people: number, day: LocalDay): LoadCall[] {
  return Array.from({ length: people }, (_, index) => {
    const person = 1 + index;
    const { from, to } = SITTINGS[index % SITTINGS.length] ?? SITTINGS[0];
    const body = JSON.stringify({
      request: {
        stationId: publicIdOf('station', 1),
        partyId: publicIdOf('party', person),
        want: { kind: 'canteen', resourceId: canteenIdOf(), count: 1 },
        when: { days: { list: [formatLocalDay(day)] }, time: { from, to } },
        headCount: 1,
      },
      idempotencyKey: `rush-${day}-${person}`,
    });
    const call = { path: `/api/trpc/${door}`, body };
    return door === 'measure.noop' ? call : { ...call, session: sessionTokenOf(person) };
  });
}

interface Filed {
  readonly sold: number;
  /** Sittings at which more was sold than was offered. */
  readonly overSold: number;
  /** Refusals that say neither which sitting has room nor that none has. */
  readonly wordless: number;
}

function filed(databaseFile: string): Filed {
  const db = new Database(databaseFile, { readonly: true });
  try {
    const one = (sql: string): number => db.prepare<[], number>(sql).pluck().get() ?? 0;
    return {
      sold: one(`SELECT ifnull(sum(quantity), 0) FROM claim WHERE kind = 'booking'`),
      overSold: one(
        `SELECT count(*) FROM (
           SELECT sum(c.quantity) AS taken, r.capacity FROM claim c JOIN resource r ON r.id = c.resource_id
           GROUP BY c.resource_id, c.from_min HAVING taken > r.capacity)`,
      ),
      wordless: one(
        `SELECT count(*) FROM request_key WHERE answer ->> '$.outcome' = 'refused'
           AND (answer ->> '$.days[0].refusal.code' <> 'sitting-full'
             OR json_type(answer, '$.days[0].refusal.nextFree') IS NULL
             OR (answer ->> '$.days[0].refusal.nextFree' IS NOT NULL AND answer ->> '$.alternatives[0].kind' <> 'next-sitting'))`,
      ),
    };
  } finally {
    db.close();
  }
}

function resultsOf(noops: readonly Run[], rushes: readonly Run[], onFile: Filed, offered: number): Result[] {
  const outcomes = rushes.flatMap(({ reports }) =>
    reports.flatMap((report) => Object.entries(report.outcomes)),
  );
  const total = (of: (name: string) => boolean): number =>
    outcomes.reduce((sum, [name, times]) => sum + (of(name) ? times : 0), 0);
  const errors = outcomes.filter(([name]) => name !== 'granted' && name !== 'refused');
  if (errors.length > 0) console.error(`rush: ${errors.slice(0, 3).join('\n')}`);
  const perSecond = (run: Run): number => (1_000 * run.calls) / run.elapsedMs;
  const noop = medianOf(noops.map(perSecond));
  const value = medianOf(rushes.map(perSecond));
  const latencies = rushes.flatMap(({ reports }) => reports.flatMap(({ latenciesMs }) => latenciesMs));
  return [
    {
      name: 'rush-granted',
      value: total((name) => name === 'granted'),
      unit: 'orders',
      shown: exactly(offered),
    },
    { name: 'rush-sold', value: onFile.sold, unit: 'portions on file', shown: exactly(offered) },
    { name: 'rush-over-sold', value: onFile.overSold, unit: 'sittings', shown: exactly(0) },
    { name: 'rush-wordless', value: onFile.wordless, unit: 'refusals', shown: exactly(0) },
    {
      name: 'rush-errors',
      value: total((name) => name !== 'granted' && name !== 'refused'),
      unit: 'answers',
      shown: exactly(0),
    },
    {
      name: 'rush',
      value,
      unit: 'calls/s',
      ratio: value / noop,
      against: 'measure.noop',
      shown: { limit: { atLeast: THROUGHPUT_OF_NOOP_MIN } },
    },
    { name: 'rush-noop', value: noop, unit: 'calls/s' },
    { name: 'rush-p50', value: medianOf(latencies), unit: 'ms' },
    { name: 'rush-p99', value: quantileOf(latencies, 0.99), unit: 'ms' },
  ];
}

function exactly(value: number): Result['shown'] & object {
  return { limit: { exactly: value } };
}
