import { instantOf } from '#lib/domain/time/instant.ts';
import { hashToken } from '#lib/server/account/token.ts';
import { alternate } from '../alternate.ts';
import type { Benchmark, Result } from '../benchmark.ts';
import type { City } from '../data/city.ts';
import { bookableDay, minuteAt, TODAY } from '../data/clock.ts';
import { accessTokenOf, publicIdOf } from '../data/public-ids.ts';
import { callOf, type AskedBooking } from '../load/booking-calls.ts';
import type { LoadCall } from '../load/load-job.ts';
import { measureLoad, type Measurement } from '../load/measure-load.ts';
import { medianOf, ratioOfRounds } from '../statistics.ts';
import { withServer } from '../with-server.ts';

const CONNECTIONS = 16;
const CITY = { stations: 1, parties: CONNECTIONS };
const TOKEN_DAYS = 90;
const CPU_OF_ANONYMOUS_MAX = 1.5;

/**
 * What it costs the server to know who asks: the no-op of somebody who is signed in, by cookie and by access token, against
 * that of nobody, with the same input and the same answer. It is CPU time that is compared.
 */
export const auth: Benchmark = {
  name: 'auth',
  run: ({ sizes, programFolder }) =>
    withServer({ programFolder, city: CITY, furnish: giveTokens }, async ({ server, clients }) => {
      const measure = (call: (asked: AskedBooking) => LoadCall) => (round: number) => {
        const calls = Array.from({ length: sizes.authCalls }, (_, index) =>
          call(askedBooking(round * sizes.authCalls + index)),
        );
        return measureLoad(server, clients, { connections: CONNECTIONS, calls }, 'granted');
      };
      const figures = await alternate(sizes.rounds, {
        anonymous: measure((asked) => callOf('measure.noop', asked)),
        cookie: measure((asked) => callOf('measure.signedInNoop', asked)),
        token: measure((asked) => {
          const { path, body } = callOf('measure.signedInNoop', asked);
          return { path, ...(body !== undefined && { body }), token: accessTokenOf(asked.party) };
        }),
      });
      return [
        judged('auth-cookie', figures.cookie, figures.anonymous),
        judged('auth-token', figures.token, figures.anonymous),
        { name: 'auth-anonymous', value: medianOf(cpuOf(figures.anonymous)), unit: 'µs/call (server CPU)' },
        ...Object.entries(figures).map(([name, rounds]) => ({
          name: `auth-${name}-rate`,
          value: medianOf(rounds.map(({ msPerCall }) => 1_000 / msPerCall)),
          unit: 'calls/s',
        })),
      ];
    }),
};

function judged(name: string, subject: readonly Measurement[], anonymous: readonly Measurement[]): Result {
  const { median, spread } = ratioOfRounds(cpuOf(subject), cpuOf(anonymous));
  return {
    name,
    value: medianOf(cpuOf(subject)),
    unit: 'µs/call (server CPU)',
    ratio: median,
    against: 'measure.noop',
    shown: { spread, limit: { atMost: CPU_OF_ANONYMOUS_MAX } },
  };
}

function cpuOf(rounds: readonly Measurement[]): number[] {
  return rounds.map(({ serverCpuMsPerCall }) => 1_000 * serverCpuMsPerCall);
}

function askedBooking(index: number): AskedBooking {
  return {
    key: `auth-noop-${index}`,
    station: 1,
    party: 1 + (index % CITY.parties),
    desks: 1,
    days: { list: [bookableDay(index)] },
    from: '09:00',
    to: '18:00',
  };
}

/** One for each person. */
function giveTokens(city: City): void {
  const now = minuteAt(TODAY, 8);
  const insert = city.prepare(
    `INSERT INTO api_token (public_id, token_hash, person_id, name, hint, scope, created_at, expires_at)
     VALUES (?, ?, ?, '报表', 'AAAA', 'book', ?, ?)`,
  );
  for (let person = 1; person <= CITY.parties; person += 1) {
    const hash = hashToken(accessTokenOf(person));
    insert.run(publicIdOf('token', person), hash, person, now, instantOf(now + TOKEN_DAYS * 1440));
  }
}
