import { closeSync, copyFileSync, fsyncSync, openSync, statSync } from 'node:fs';
import { alternate } from '../alternate.ts';
import type { Benchmark, Conditions, Result } from '../benchmark.ts';
import { bookableDay, BOOKABLE_DAYS } from '../data/clock.ts';
import { ASKED_HALL, growthCityFile, GROWTH_CITY } from '../data/growth-city.ts';
import { callOf, dayCallOf } from '../load/booking-calls.ts';
import type { LoadJob } from '../load/load-job.ts';
import { measureLoad, type Measurement } from '../load/measure-load.ts';
import { startLoadProcess } from '../load/start-load-process.ts';
import { makeDataFolder, startMeasuredServer, type MeasuredServer } from '../server/measured-server.ts';
import { medianOf, ratioOfRounds } from '../statistics.ts';

const COST_OF_SMALL_MAX = 1.5;
const CONNECTIONS = 16;
/** Hours that the filed bookings leave free at every desk. */
const FREE_HOURS = [
  { from: '12:00', to: '13:00' },
  { from: '17:00', to: '18:00' },
] as const;

interface Asked {
  readonly job: (round: number) => Omit<LoadJob, 'origin'>;
  readonly outcome: string;
  /** What a call costs, and in which words. */
  readonly costOf: (one: Measurement) => number;
  readonly unit: string;
}

/** A booking in a hall with two years of bookings on file among a million, against the same among ten thousand. */
export const growthCreate: Benchmark = {
  name: 'growth-create',
  run: ({ sizes, programFolder }) =>
    compareSizes('growth-create', sizes, programFolder, {
      job: (round) => ({ connections: CONNECTIONS, calls: createCalls(round, sizes.growthCreateCalls) }),
      outcome: 'granted',
      costOf: (one) => one.msPerCall,
      unit: 'ms/call',
    }),
};

/** One full day of that hall. */
export const growthDay: Benchmark = {
  name: 'growth-day',
  run: ({ sizes, programFolder }) =>
    compareSizes('growth-day', sizes, programFolder, {
      job: (round) => ({ connections: 1, calls: dayCalls(round, sizes.growthDayCalls) }),
      outcome: 'answered',
      costOf: (one) => one.p50Ms,
      unit: 'ms (p50)',
    }),
};

async function compareSizes(
  name: string,
  { rounds, growthClaims }: Conditions['sizes'],
  programFolder: string,
  { job, outcome, costOf, unit }: Asked,
): Promise<Result[]> {
  const small = await serveCopy(growthClaims.small, programFolder);
  const large = await serveCopy(growthClaims.large, programFolder);
  const clients = startLoadProcess();
  try {
    const figures = await alternate(rounds, {
      small: (round) => measureLoad(small.server, clients, job(round), outcome),
      large: (round) => measureLoad(large.server, clients, job(round), outcome),
    });
    const [few, many] = [figures.small.map(costOf), figures.large.map(costOf)];
    const { median, spread } = ratioOfRounds(many, few);
    const cpu = (of: readonly Measurement[]): number =>
      medianOf(of.map((one) => 1_000 * one.serverCpuMsPerCall));
    const against = `the same at ${growthClaims.small} claims`;
    return [
      {
        name,
        value: medianOf(many),
        unit,
        ratio: median,
        against,
        shown: { spread, limit: { atMost: COST_OF_SMALL_MAX } },
      },
      { name: `${name}-small`, value: medianOf(few), unit },
      { name: `${name}-server-cpu`, value: cpu(figures.large), unit: 'µs/call' },
      { name: `${name}-small-server-cpu`, value: cpu(figures.small), unit: 'µs/call' },
      { name: `${name}-claims`, value: growthClaims.large, unit: 'claims' },
      { name: `${name}-file`, value: large.megabytes, unit: 'MB' },
    ];
  } finally {
    clients.stop();
    await Promise.all([small.server.stop(), large.server.stop()]);
  }
}

async function serveCopy(
  claims: number,
  programFolder: string,
): Promise<{ server: MeasuredServer; megabytes: number }> {
  const data = makeDataFolder();
  copyDurably(growthCityFile(claims, programFolder), data.databaseFile);
  const megabytes = statSync(data.databaseFile).size / 1_000_000;
  return { server: await startMeasuredServer(data, programFolder), megabytes };
}

/** Or the disk would still be writing the copy while the bookings are measured. */
function copyDurably(from: string, to: string): void {
  copyFileSync(from, to);
  const file = openSync(to, 'r+');
  fsyncSync(file);
  closeSync(file);
}

function createCalls(round: number, count: number): LoadJob['calls'] {
  return Array.from({ length: count }, (_, index) => {
    const number = round * count + index;
    const hours = FREE_HOURS[Math.floor(number / BOOKABLE_DAYS.length) % FREE_HOURS.length] ?? FREE_HOURS[0];
    return callOf('booking.create', {
      key: `growth-${number}`,
      station: ASKED_HALL,
      party: 1 + (number % GROWTH_CITY.parties),
      desks: 1,
      days: { list: [bookableDay(number)] },
      ...hours,
    });
  });
}

function dayCalls(round: number, count: number): LoadJob['calls'] {
  return Array.from({ length: count }, (_, index) => dayCallOf(ASKED_HALL, bookableDay(round + index), null));
}
