import { describe, expect, it } from 'vitest';
import {
  halfStoredBookings,
  overbookedMinutes,
  partsWithoutBooking,
  storedBookings,
} from '../support/booking-checks.ts';
import { bookTask } from '../support/booking-task.ts';
import { useProgram } from '../support/child-program.ts';
import { dayAfterMonday } from '../support/hall.ts';
import { openEngine, type Store } from '../support/engine-store.ts';
import { SeededRandom, seedOfThisRun } from '../support/seeded-random.ts';
import { withBareConnection } from '../support/sqlite-connection.ts';
import { useStore } from '../support/use-engine.ts';

/** More by CRASH_ROUNDS=20. What a killed process cannot show, a missing fsync, is asserted with the settings. */
const ROUNDS = Number(process.env['CRASH_ROUNDS'] ?? 3);
const WRONG_ROUNDS_MAX = 20;
const ACKNOWLEDGED_MAX = 200;
const SEED = seedOfThisRun();

/** Lets a process book until it has acknowledged so many, kills it, and answers all that it had acknowledged by then. */
async function bookAndKill(
  store: Store,
  round: number,
  acknowledgements: number,
  when: string,
): Promise<string[]> {
  const program = useProgram('crash/book-until-killed.ts', [store.file, `${round}`, when]);
  const acknowledged: string[] = [];
  for (let line = await program.nextLine(); line !== null; line = await program.nextLine()) {
    acknowledged.push(line);
    if (acknowledged.length === acknowledgements) program.kill('SIGKILL');
  }
  expect((await program.ended).signal, program.errors()).toBe('SIGKILL');
  return acknowledged;
}

function storedOf(store: Store): Set<string> {
  return withBareConnection(store.file, (db) => {
    const parties = db.prepare('SELECT public_id FROM party').pluck().all() as string[];
    return new Set([...storedBookings(db), ...parties]);
  });
}

function expectNothingHalf(store: Store): void {
  withBareConnection(store.file, (db) => {
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(overbookedMinutes(db)).toEqual([]);
    expect(halfStoredBookings(db)).toEqual([]);
    expect(partsWithoutBooking(db)).toEqual([]);
    const withoutEvent = `SELECT public_id FROM party WHERE public_id LIKE 'p-%' AND id NOT IN (SELECT subject_id FROM event WHERE subject = 'party')`;
    expect(db.prepare(withoutEvent).all()).toEqual([]);
  });
}

/** The next start serves what is there, and books a day that no process asks for. */
async function expectToGoOn(store: Store, round: number): Promise<void> {
  const engine = openEngine(store);
  expect(engine.health()).toEqual({ healthy: true, problems: [] });
  const publicId = `after-${round}`;
  const stay = { publicId, days: [dayAfterMonday(-1 - round)], resourceIds: [1] };
  expect(await engine.transact(bookTask(stay))).toBe(publicId);
  await engine.close();
}

describe('a process that is killed while it books', () => {
  it(`has stored all that it has acknowledged and nothing by half, ${ROUNDS} times (SEED=${SEED})`, async () => {
    const store = useStore();
    const random = new SeededRandom(SEED);
    const acknowledged: string[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      acknowledged.push(
        ...(await bookAndKill(store, round, random.between(20, ACKNOWLEDGED_MAX), 'after-commit')),
      );
      const stored = storedOf(store);
      expect(
        acknowledged.filter((publicId) => !stored.has(publicId)),
        `round ${round}, SEED=${SEED}`,
      ).toEqual([]);
      expectNothingHalf(store);
      await expectToGoOn(store, round);
    }
    // It did both, over and over.
    expect(acknowledged.filter((publicId) => publicId.startsWith('b-')).length).toBeGreaterThan(2 * ROUNDS);
    expect(acknowledged.filter((publicId) => publicId.startsWith('p-')).length).toBeGreaterThan(0);
  });

  it('is found out where it answers before the commit: the test above can fail', async () => {
    const store = useStore();
    const random = new SeededRandom(SEED);
    for (let round = 0; round < WRONG_ROUNDS_MAX; round += 1) {
      const acknowledged = await bookAndKill(
        store,
        round,
        random.between(1, ACKNOWLEDGED_MAX),
        'before-commit',
      );
      const stored = storedOf(store);
      if (acknowledged.some((publicId) => !stored.has(publicId))) return;
    }
    expect.fail(`nothing was lost in ${WRONG_ROUNDS_MAX} rounds, SEED=${SEED}`);
  });
});
