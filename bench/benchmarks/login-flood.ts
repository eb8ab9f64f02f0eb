import { alternate } from '../alternate.ts';
import type { Benchmark } from '../benchmark.ts';
import { dayCallOf } from '../load/booking-calls.ts';
import type { LoadCall, LoadReport } from '../load/load-job.ts';
import { measureLoad, type Measurement } from '../load/measure-load.ts';
import { startLoadProcess } from '../load/start-load-process.ts';
import { medianOf, ratioOfRounds } from '../statistics.ts';
import { withServer } from '../with-server.ts';
import { fillDay, FULL_DAY, FULL_DAY_CITY } from './day.ts';

const P99_OF_IDLE_MAX = 5;

/**
 * A hall's day while passwords are guessed: its p99 with 64 wrong passwords on their way against that of the same server
 * with nothing else to do. None of the guesses is refused early, neither by number nor by address: all are hashed.
 */
export const loginFlood: Benchmark = {
  name: 'login-flood',
  run: async ({ sizes, programFolder }) => {
    const options = { programFolder, city: FULL_DAY_CITY, furnish: fillDay, env: { TRUSTED_PROXY: '1' } };
    return withServer(options, async ({ server, clients }) => {
      const attackers = startLoadProcess();
      const floodMs: number[] = [];
      const measureDay = (): Promise<Measurement> => {
        const calls = Array.from({ length: sizes.floodedDayCalls }, () => dayCallOf(1, FULL_DAY, null));
        return measureLoad(server, clients, { connections: 1, calls }, 'answered');
      };
      const measureUnderFlood = async (round: number): Promise<Measurement> => {
        await attackers.prepare({
          origin: server.origin,
          connections: sizes.floodPasswords,
          calls: guesses(round, sizes.floodPasswords),
        });
        const flood = attackers.go();
        const measured = await measureDay();
        floodMs.push(assertFlooded(await flood, measured.msPerCall * sizes.floodedDayCalls));
        return measured;
      };
      try {
        const { idle, flooded } = await alternate(sizes.rounds, {
          idle: measureDay,
          flooded: measureUnderFlood,
        });
        const [calm, disturbed] = [p99sOf(idle), p99sOf(flooded)];
        const { median, spread } = ratioOfRounds(disturbed, calm);
        return [
          {
            name: 'login-flood',
            value: medianOf(disturbed),
            unit: 'ms (p99)',
            ratio: median,
            against: 'availability.day',
            shown: { spread, limit: { atMost: P99_OF_IDLE_MAX } },
          },
          { name: 'login-flood-idle', value: medianOf(calm), unit: 'ms (p99)' },
          { name: 'login-flood-p50', value: medianOf(flooded.map(({ p50Ms }) => p50Ms)), unit: 'ms' },
          { name: 'login-flood-idle-p50', value: medianOf(idle.map(({ p50Ms }) => p50Ms)), unit: 'ms' },
          {
            name: 'login-flood-lasts',
            value: medianOf(floodMs),
            unit: `ms for ${sizes.floodPasswords} passwords`,
          },
        ];
      } finally {
        attackers.stop();
      }
    });
  },
};

/** The calls of the day must lie within the flood, or it is idleness that is measured beside it. */
function assertFlooded({ outcomes, elapsedMs }: LoadReport, measuredMs: number): number {
  const refused = Object.entries(outcomes).filter(([name]) => !name.startsWith('401 '));
  if (refused.length > 0) throw new Error(`not every password was looked at: ${JSON.stringify(refused)}`);
  if (elapsedMs < measuredMs) throw new Error(`the flood was over after ${elapsedMs} of ${measuredMs} ms`);
  return elapsedMs;
}

function p99sOf(rounds: readonly Measurement[]): number[] {
  return rounds.map(({ p99Ms }) => p99Ms);
}

/** Each from an address of its own and for another number. */
function guesses(round: number, count: number): LoadCall[] {
  return Array.from({ length: count }, (_, index) => {
    const number = round * count + index;
    const input = { mobile: `138${String(number).padStart(8, '0')}`, password: `a wrong password ${number}` };
    const from = `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`;
    return { path: '/api/trpc/account.signIn', body: JSON.stringify(input), from };
  });
}
