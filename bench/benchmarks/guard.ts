import Database from 'better-sqlite3';
import type { Benchmark, Result } from '../benchmark.ts';
import { openNewCity, type City } from '../data/city.ts';
import { QUADRATIC_GUARD } from '../data/quadratic-guard.ts';
import { alternate } from '../alternate.ts';
import { REPOSITORY } from '../repository.ts';
import { medianOf, ratioOfRounds } from '../statistics.ts';

const CITY = { stations: 1, parties: 1 };
const AREA = 1_000_000;
const MINUTES_PER_DAY = 1440;
/** The largest area takes seconds a round under the slower guard. */
const ROUNDS_MAX = 5;

/**
 * The guard's own cost: areas of so many seats are filled seat by seat with claims that all overlap and begin minute by
 * minute, once under the sweep that is in use and once under the sum taken anew at each overlap's start.
 */
export const guard: Benchmark = {
  name: 'guard',
  run: async ({ sizes }) => {
    const results: Result[] = [];
    for (const seats of sizes.guardAreas)
      results.push(
        ...(await compareGuards(
          seats,
          Math.ceil(sizes.guardClaims / seats),
          Math.min(sizes.rounds, ROUNDS_MAX),
        )),
      );
    return results;
  },
};

async function compareGuards(seats: number, days: number, rounds: number): Promise<Result[]> {
  const sweep = openArea(seats);
  const quadratic = openArea(seats);
  quadratic.exec(QUADRATIC_GUARD);
  try {
    const figures = await alternate(rounds, {
      sweep: () => Promise.resolve(microsecondsPerClaim(sweep, seats, days)),
      quadratic: () => Promise.resolve(microsecondsPerClaim(quadratic, seats, days)),
    });
    const { median, spread } = ratioOfRounds(figures.sweep, figures.quadratic);
    const against = 'the sum at each start';
    const unit = 'µs/claim';
    return [
      {
        name: `guard-${seats}`,
        value: medianOf(figures.sweep),
        unit,
        ratio: median,
        against,
        shown: { spread },
      },
      { name: `guard-${seats}-quadratic`, value: medianOf(figures.quadratic), unit },
    ];
  } finally {
    sweep.close();
    quadratic.close();
  }
}

function openArea(seats: number): City {
  const city = openNewCity(':memory:', CITY, REPOSITORY);
  city
    .prepare(
      `INSERT INTO resource (id, public_id, station_id, kind, label, capacity) VALUES (?, 'area', 1, 'area', '开放工区', ?)`,
    )
    .run(AREA, seats);
  return city;
}

/** CPU time: nothing here waits. Fills the area on each day, checks that one more claim is refused there, and takes everything back. */
function microsecondsPerClaim(city: City, seats: number, days: number): number {
  const claim = city.prepare(
    `INSERT INTO claim (resource_id, from_min, holder, to_min, kind, quantity, station_id, local_day, occurrence_day)
     VALUES (?, ?, ?, ?, 'booking', 1, 1, 0, 0)`,
  );
  city.exec('BEGIN');
  try {
    const since = process.cpuUsage();
    for (let day = 1; day <= days; day += 1) {
      const open = day * MINUTES_PER_DAY;
      for (let seat = 1; seat <= seats; seat += 1) claim.run(AREA, open + seat, seat, open + seats + seat);
    }
    const { user, system } = process.cpuUsage(since);
    assertRefused(() => claim.run(AREA, MINUTES_PER_DAY + seats, seats + 1, MINUTES_PER_DAY + seats + 1));
    return (user + system) / (days * seats);
  } finally {
    city.exec('ROLLBACK');
  }
}

function assertRefused(run: () => void): void {
  try {
    run();
  } catch (error) {
    if (error instanceof Database.SqliteError && error.message.includes('ledger: capacity exceeded')) return;
    throw error;
  }
  throw new Error('the guard let one claim too many pass');
}
