import { describe, expect, it } from 'vitest';
import type { Engine } from '#lib/server/engine/engine.ts';
import { StoreUnavailable } from '#lib/server/engine/engine-errors.ts';
import { bookTask, eventOf } from '../../support/booking-task.ts';
import { HALL } from '../../support/hall.ts';
import { contentsOf, type SqliteConnection } from '../../support/sqlite-connection.ts';
import { useBareConnection, useEngine, useStore } from '../../support/use-engine.ts';

/** How the calls to the database fail. The disk and the lock are told by their codes; an error without one may be anything. */
const FAILURES: Readonly<Record<string, () => Error>> = {
  'an error of the disk': () => Object.assign(new Error('disk I/O error'), { code: 'SQLITE_IOERR_WRITE' }),
  'a full disk': () => Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' }),
  'a lock': () => Object.assign(new Error('database is locked'), { code: 'SQLITE_BUSY' }),
  'an error without a code': () => new Error('something else'),
};
/** One call fails, or also those after it: what cleans up may fail as well. */
const CALLS_THAT_FAIL = [1, 2, 3, 50];

interface Fault {
  /** Fails the given number of calls from the n-th on; the calls before it pass. */
  arm(first: number, count: number, failure: () => Error): void;
  /** How many calls there were since. */
  disarm(): number;
}

function useFaultyEngine(): { engine: Engine; fault: Fault; outside: SqliteConnection } {
  let calls = 0;
  let armed: { first: number; last: number; failure: () => Error } | null = null;
  const store = useStore();
  const engine = useEngine(store, {
    busyWaitMs: 0,
    onStatement: () => {
      calls += 1;
      if (armed && calls >= armed.first && calls <= armed.last) throw armed.failure();
    },
  });
  const fault: Fault = {
    arm: (first, count, failure) => {
      calls = 0;
      armed = { first, last: first + count - 1, failure };
    },
    disarm: () => {
      armed = null;
      return calls;
    },
  };
  const outside = useBareConnection(store);
  outside.pragma('busy_timeout = 0');
  return { engine, fault, outside };
}

/** Which parts of a booking are on file. */
function partsOf(db: SqliteConnection, publicId: string): number[] {
  const booking = `(SELECT id FROM booking WHERE public_id = '${publicId}')`;
  return [
    `SELECT count(*) FROM booking WHERE public_id = '${publicId}'`,
    `SELECT count(*) FROM occurrence WHERE booking_id = ${booking}`,
    `SELECT count(*) FROM claim WHERE holder = ${booking}`,
    `SELECT count(*) FROM event WHERE subject = 'booking' AND subject_id = ${booking}`,
    `SELECT count(*) FROM request_key WHERE key = '${publicId}'`,
  ].map((sql) => db.prepare(sql).pluck().get() as number);
}

function configure(engine: Engine, name: string): Promise<void> {
  return engine.configure('test', async ({ tables, record }) => {
    await tables.district.update({ where: { id: HALL.district }, data: { name } });
    const { id } = await tables.party.create({
      data: { publicId: name, districtId: HALL.district, name, kind: 'team', createdAt: 0 },
    });
    await record({ ...eventOf('created'), subject: 'party', subjectId: id });
  });
}

/** Which parts of a configuration are on file: the events carry ids only. */
function configuredPartsOf(db: SqliteConnection, name: string): number[] {
  const party = `(SELECT id FROM party WHERE public_id = '${name}')`;
  return [
    `SELECT count(*) FROM district WHERE name = '${name}'`,
    `SELECT count(*) FROM party WHERE public_id = '${name}'`,
    `SELECT count(*) FROM event WHERE subject = 'party' AND action = 'created' AND subject_id = ${party}`,
  ].map((sql) => db.prepare(sql).pluck().get() as number);
}

/** Both right after the failure, one first and then the other. */
async function expectBothKindsToWork(engine: Engine, name: string, turn: number): Promise<void> {
  const steps = [
    () => engine.transact(bookTask({ publicId: `after-${name}`, resourceIds: [5, 6] })),
    () => configure(engine, `after-${name}`),
  ];
  for (const step of turn % 2 === 0 ? steps : steps.reverse()) await step();
}

const ALL_PARTS = [1, 1, 2, 1, 1];
const NO_PARTS = [0, 0, 0, 0, 0];

describe.each(Object.entries(FAILURES))(
  'when the n-th call to the database fails with %s',
  (_title, failure) => {
    it('no booking of a shared commit is half stored or wrongly acknowledged, and the next one works, for every n', async () => {
      const { engine, fault, outside } = useFaultyEngine();
      const outcomesSeen = new Set<string>();
      for (const count of CALLS_THAT_FAIL) {
        for (let first = 1; ; first += 1) {
          const names = [`b-${count}-${first}-1`, `b-${count}-${first}-2`];
          fault.arm(first, count, failure);
          const outcomes = await Promise.allSettled([
            engine.transact(bookTask({ publicId: names[0]!, resourceIds: [1, 2] })),
            engine.transact(bookTask({ publicId: names[1]!, resourceIds: [3, 4] })),
          ]);
          const calls = fault.disarm();
          outcomes.forEach((outcome, index) => {
            expect(partsOf(outside, names[index]!), `call ${first}`).toEqual(
              outcome.status === 'fulfilled' ? ALL_PARTS : NO_PARTS,
            );
            const known = outcome.status === 'fulfilled' || outcome.reason instanceof StoreUnavailable;
            if (!known) expect((outcome.reason as Error).message).toBe('something else');
          });
          outcomesSeen.add(outcomes.map(({ status }) => status).join());
          // Where the cleaning up has worked, no other program waits for it.
          if (count === 1) outside.exec('DELETE FROM claim');
          await expectBothKindsToWork(engine, `${count}-${first}`, first);
          outside.exec('DELETE FROM claim');
          if (first > calls) break;
        }
      }
      expect(outcomesSeen).toContain('rejected,rejected');
      expect(outcomesSeen).toContain('fulfilled,fulfilled');
    });

    it('no configuration is half stored or wrongly acknowledged, and the next one works, for every n', async () => {
      const { engine, fault, outside } = useFaultyEngine();
      await configure(engine, 'warm');
      for (const count of CALLS_THAT_FAIL) {
        for (let first = 1; ; first += 1) {
          const name = `c-${count}-${first}`;
          const before = contentsOf(outside);
          fault.arm(first, count, failure);
          const outcome = await configure(engine, name).then(
            () => 'done',
            (error: unknown) => error,
          );
          const calls = fault.disarm();
          if (outcome === 'done')
            expect(configuredPartsOf(outside, name), `call ${first}`).toEqual([1, 1, 1]);
          else expect(contentsOf(outside), `call ${first}`).toEqual(before);
          if (count === 1) outside.exec('DELETE FROM claim');
          await expectBothKindsToWork(engine, name, first);
          outside.exec('DELETE FROM claim');
          if (first > calls) break;
        }
      }
    });

    it('no read is stuck: the next one sees what is stored by then', async () => {
      const { engine, fault } = useFaultyEngine();
      let booked = 0;
      for (const count of CALLS_THAT_FAIL) {
        for (let first = 1; first <= 5; first += 1) {
          fault.arm(first, count, failure);
          try {
            engine.read((reader) => [reader.stationId('station-1'), reader.configRevision()]);
          } catch (error) {
            const known = error instanceof StoreUnavailable || (error as Error).message === 'something else';
            expect(known).toBe(true);
          }
          fault.disarm();
          booked += 1;
          await engine.transact(
            bookTask({
              publicId: `b-${booked}`,
              from: `${String(booked).padStart(2, '0')}:00`,
              to: `${String(booked).padStart(2, '0')}:30`,
            }),
          );
          expect(
            engine.read((reader) => reader.bookingsOfParty(HALL.consultancy, null, 100)),
            `${count} calls from ${first}`,
          ).toHaveLength(booked);
        }
      }
    });
  },
);
