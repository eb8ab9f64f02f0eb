import Database from 'better-sqlite3';
import type { Benchmark, Result } from '../benchmark.ts';
import { bookableDay, minuteAt } from '../data/clock.ts';
import { deskIdOf } from '../data/city.ts';
import { callOf } from '../load/booking-calls.ts';
import type { LoadCall, LoadReport } from '../load/load-job.ts';
import { startLoadProcess } from '../load/start-load-process.ts';
import { withServer } from '../with-server.ts';

/** Ten attempts for each place, of ten parties, from four processes of clients with this many connections each. */
const ATTEMPTS = 10;
const PROCESSES = 4;
const CONNECTIONS = 16;
const CITY = { stations: 1, parties: ATTEMPTS };
const DAY = bookableDay(5);
const HOURS = [8.5, 9.5, 10.5, 11.5, 12.5, 13.5, 14.5, 15.5, 16.5, 17.5];

interface ClaimOnFile {
  readonly desk: number;
  readonly from: number;
  readonly to: number;
  readonly capacity: number;
  readonly quantity: number;
}

/** Everybody wants the same desks at the same hours: each is given once, and all others get an answer. */
export const race: Benchmark = {
  name: 'race',
  run: ({ sizes, programFolder }) =>
    withServer({ programFolder, city: CITY }, async ({ server, databaseFile }) => {
      const processes = Array.from({ length: PROCESSES }, startLoadProcess);
      try {
        const attempts = attemptsFor(sizes.raceDesks);
        await Promise.all(
          processes.map((process, index) => {
            const calls = attempts.filter((_, number) => number % PROCESSES === index);
            return process.prepare({ origin: server.origin, connections: CONNECTIONS, calls });
          }),
        );
        const since = performance.now();
        const reports = await Promise.all(processes.map((process) => process.go()));
        const elapsedMs = performance.now() - since;
        return resultsOf(reports, elapsedMs, claimsOnFile(databaseFile));
      } finally {
        for (const process of processes) process.stop();
      }
    }),
};

/** The attempts for one place come from all processes, and close together. */
function attemptsFor(desks: number): LoadCall[] {
  const places = Array.from({ length: desks }, (_, index) => deskIdOf(1, 1 + index)).flatMap((deskId) =>
    HOURS.map((hour) => ({ deskId, hour })),
  );
  return places.flatMap(({ deskId, hour }) =>
    Array.from({ length: ATTEMPTS }, (_, party) =>
      callOf('booking.create', {
        key: `race-${deskId}-${hour}-${party}`,
        station: 1,
        party: 1 + party,
        desks: 1,
        deskId,
        days: { list: [DAY] },
        from: clockOf(hour),
        to: clockOf(hour + 1),
      }),
    ),
  );
}

function clockOf(hour: number): string {
  return `${String(Math.floor(hour)).padStart(2, '0')}:${hour % 1 === 0 ? '00' : '30'}`;
}

function resultsOf(
  reports: readonly LoadReport[],
  elapsedMs: number,
  claims: readonly ClaimOnFile[],
): Result[] {
  const total = (of: (outcome: string) => boolean): number =>
    reports
      .flatMap(({ outcomes }) => Object.entries(outcomes))
      .reduce((sum, [name, times]) => sum + (of(name) ? times : 0), 0);
  const attempts = total(() => true);
  const errors = reports.flatMap(({ outcomes }) => Object.keys(outcomes)).filter((name) => !isAnswer(name));
  if (errors.length > 0) console.error(`race: ${errors.slice(0, 3).join('\n')}`);
  return [
    {
      name: 'race-winners',
      value: total((name) => name === 'granted'),
      unit: 'granted',
      shown: exactly(attempts / ATTEMPTS),
    },
    { name: 'race-over-bookings', value: overBookedMinutes(claims), unit: 'desk minutes', shown: exactly(0) },
    { name: 'race-errors', value: total((name) => !isAnswer(name)), unit: 'answers', shown: exactly(0) },
    { name: 'race-claims', value: claims.length, unit: 'claims on file' },
    { name: 'race-attempts', value: attempts, unit: 'attempts' },
    { name: 'race-throughput', value: (1_000 * attempts) / elapsedMs, unit: 'calls/s' },
  ];
}

function exactly(value: number): Result['shown'] & object {
  return { limit: { exactly: value } };
}

function isAnswer(outcome: string): boolean {
  return outcome === 'granted' || outcome === 'refused';
}

function claimsOnFile(databaseFile: string): ClaimOnFile[] {
  const db = new Database(databaseFile, { readonly: true });
  try {
    return db
      .prepare<[], ClaimOnFile>(
        `SELECT c.resource_id AS desk, c.from_min AS "from", c.to_min AS "to", c.quantity, r.capacity
         FROM claim c JOIN resource r ON r.id = c.resource_id`,
      )
      .all();
  } finally {
    db.close();
  }
}

/** By brute force, minute by minute and desk by desk, and by no rule of the program. */
function overBookedMinutes(claims: readonly ClaimOnFile[]): number {
  let minutes = 0;
  for (const ofDesk of Map.groupBy(claims, (claim) => claim.desk).values()) {
    const capacity = ofDesk[0]?.capacity ?? 0;
    for (let minute: number = minuteAt(DAY, 0); minute < minuteAt(DAY, 24); minute += 1) {
      const taken = ofDesk.reduce(
        (sum, one) => sum + (one.from <= minute && minute < one.to ? one.quantity : 0),
        0,
      );
      if (taken > capacity) minutes += 1;
    }
  }
  return minutes;
}
