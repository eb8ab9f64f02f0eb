import { DEFAULT_POLICIES } from '#lib/server/policy/default-policies.ts';
import { alternate } from '../alternate.ts';
import type { Benchmark } from '../benchmark.ts';
import type { City } from '../data/city.ts';
import { bookableDay } from '../data/clock.ts';
import { callOf } from '../load/booking-calls.ts';
import { measureLoad, type Measurement } from '../load/measure-load.ts';
import { medianOf, ratioOfRounds } from '../statistics.ts';
import { withServer } from '../with-server.ts';

const CONNECTIONS = 16;
/** Each station has rules of its own: those of the second half have a quota. */
const CITY = { stations: 40, parties: CONNECTIONS };
const CPU_WITH_QUOTA_MAX = 1.2;
/** Of seat-days in a month: never reached here, so that every request is granted. */
const PER_MONTH = 100_000;

/**
 * What a quota costs the server: bookings of one desk where a rule bounds what a party may use of a month, against the same
 * where none does. It is CPU time that is compared, while the use of the month grows with every booking.
 */
export const quota: Benchmark = {
  name: 'quota',
  run: ({ sizes, programFolder }) =>
    withServer({ programFolder, city: CITY, furnish: giveQuotas }, async ({ server, clients }) => {
      const half = CITY.stations / 2;
      const measure = (name: string, first: number) => (round: number) => {
        const calls = Array.from({ length: sizes.quotaCalls }, (_, index) => {
          const at = round * sizes.quotaCalls + index;
          return callOf('booking.create', {
            key: `quota-${name}-${at}`,
            station: first + (at % half),
            party: 1 + (at % CITY.parties),
            desks: 1,
            days: { list: [bookableDay(Math.floor(at / half))] },
            from: '09:00',
            to: '18:00',
          });
        });
        return measureLoad(server, clients, { connections: CONNECTIONS, calls }, 'granted');
      };
      const figures = await alternate(sizes.rounds, {
        without: measure('without', 1),
        with: measure('with', half + 1),
      });
      const { median, spread } = ratioOfRounds(cpuOf(figures.with), cpuOf(figures.without));
      return [
        {
          name: 'quota',
          value: medianOf(cpuOf(figures.with)),
          unit: 'µs/call (server CPU)',
          ratio: median,
          against: 'booking.create without a quota',
          shown: { spread, limit: { atMost: CPU_WITH_QUOTA_MAX } },
        },
        { name: 'quota-without', value: medianOf(cpuOf(figures.without)), unit: 'µs/call (server CPU)' },
      ];
    }),
};

function cpuOf(rounds: readonly Measurement[]): number[] {
  return rounds.map(({ serverCpuMsPerCall }) => 1_000 * serverCpuMsPerCall);
}

function giveQuotas(city: City): void {
  const rules = DEFAULT_POLICIES.get('desk');
  const insert = city.prepare(
    `INSERT INTO policy (district_id, station_id, kind, rules) VALUES (1, ?, 'desk', ?)`,
  );
  const quotas = [
    { measure: 'seat-days', classes: ['newly-settled', 'settled', 'team'], perMonth: PER_MONTH },
  ];
  const fairShare = { quotas, partySharePercent: null, walkIns: null };
  for (let station = 1; station <= CITY.stations; station += 1)
    insert.run(station, JSON.stringify(station > CITY.stations / 2 ? { ...rules, fairShare } : rules));
}
