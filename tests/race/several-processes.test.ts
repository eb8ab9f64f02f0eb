import { expect, it } from 'vitest';
import {
  halfStoredBookings,
  overbookedMinutes,
  partsWithoutBooking,
  storedBookings,
} from '../support/booking-checks.ts';
import { useProgram, type ChildProgram } from '../support/child-program.ts';
import { AREA_SEATS } from '../support/hall.ts';
import { seedOfThisRun } from '../support/seeded-random.ts';
import { withBareConnection } from '../support/sqlite-connection.ts';
import { useStore } from '../support/use-engine.ts';

const PROCESSES = 4;
const DESK_HALVES = 6 * 10 * 2;
const DAYS_OF_AREA = 10;
const SEATS_A_BOOKING = 3;
const SEED = seedOfThisRun();

async function acknowledgedBy(program: ChildProgram): Promise<string[]> {
  const acknowledged: string[] = [];
  for (let line = await program.nextLine(); line !== ''; line = await program.nextLine()) {
    if (line === null) throw new Error(`a process ended early: ${program.errors()}`);
    acknowledged.push(line);
  }
  return acknowledged;
}

it(`${PROCESSES} processes on one file give each place once, and keep all that they have acknowledged (SEED=${SEED})`, async () => {
  const store = useStore();
  const programs = Array.from({ length: PROCESSES }, (_, index) =>
    useProgram('race/book-the-same-places.ts', [store.file, `process-${index}`, `${SEED + index}`]),
  );
  for (const program of programs) expect(await program.nextLine(), program.errors()).toBe('ready');
  for (const program of programs) program.send('go');
  const acknowledged = await Promise.all(programs.map(acknowledgedBy));

  withBareConnection(store.file, (db) => {
    expect(overbookedMinutes(db)).toEqual([]);
    expect(halfStoredBookings(db)).toEqual([]);
    expect(partsWithoutBooking(db)).toEqual([]);
    expect(storedBookings(db)).toEqual(new Set(acknowledged.flat()));
    const given = (kind: string) =>
      db.prepare('SELECT count(*) FROM booking WHERE kind = ?').pluck().get(kind);
    expect(given('desk')).toBe(DESK_HALVES);
    expect(given('area')).toBe(DAYS_OF_AREA * Math.floor(AREA_SEATS / SEATS_A_BOOKING));
  });
  // They did meet: no process got everything before another began.
  expect(acknowledged.filter((ids) => ids.length > 0).length).toBeGreaterThan(1);
});
