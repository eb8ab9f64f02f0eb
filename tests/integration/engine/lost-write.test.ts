import { setImmediate as nextTurn } from 'node:timers/promises';
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { expect, it, onTestFinished } from 'vitest';
import { PrismaClient } from '#lib/server/engine/generated/client.ts';
import { bookTask } from '../../support/booking-task.ts';
import { dayAfterMonday, HALL } from '../../support/hall.ts';
import { SeededRandom, seedOfThisRun } from '../../support/seeded-random.ts';
import { contentsOf, withBareConnection } from '../../support/sqlite-connection.ts';
import { useEngine, useStore } from '../../support/use-engine.ts';

const WRITES = 1_000;
const AT_ONCE = 25;
const SEED = seedOfThisRun();

interface Outcome {
  readonly kind: 'booking' | 'configuration';
  readonly name: string;
  readonly acknowledged: boolean;
}

it(`a write beside the transaction of another is never rolled back with it: ${WRITES} of both kinds, many at once (SEED=${SEED})`, async () => {
  const store = useStore();
  const engine = useEngine(store);
  const random = new SeededRandom(SEED);

  async function book(count: number): Promise<Outcome> {
    const name = `b-${count}`;
    // Some ask for what is taken and are refused.
    const day = dayAfterMonday(random.happens(10) && count > 20 ? count - 10 : count);
    const acknowledged = await engine.transact(bookTask({ publicId: name, days: [day] })).then(
      () => true,
      () => false,
    );
    return { kind: 'booking', name, acknowledged };
  }

  async function configure(count: number): Promise<Outcome> {
    const publicId = `party-of-${count}`;
    const fails = random.happens(50);
    const event = {
      atMs: count,
      actorId: 1,
      partyId: null,
      stationId: null,
      subject: 'party',
      subjectId: count,
      action: 'created',
      facts: { name: publicId },
    } as const;
    const work = engine.configure('test', async ({ tables, record }) => {
      await tables.party.create({
        data: { publicId, districtId: HALL.district, name: 'x', kind: 'team', createdAt: 0 },
      });
      await record(event);
      if (fails) throw new Error('undo this');
    });
    return {
      kind: 'configuration',
      name: publicId,
      acknowledged: await work.then(
        () => true,
        () => false,
      ),
    };
  }

  const outcomes: Outcome[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < WRITES) {
      const count = next;
      next += 1;
      outcomes.push(await (random.happens(50) ? configure(count) : book(count)));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));

  const stored = withBareConnection(store.file, (db) => {
    const column = (sql: string) => new Set(db.prepare(sql).pluck().all() as string[]);
    return {
      bookings: column('SELECT public_id FROM booking'),
      claimed: column('SELECT b.public_id FROM claim c JOIN booking b ON b.id = c.holder'),
      remembered: column('SELECT key FROM request_key'),
      parties: column('SELECT public_id FROM party'),
      events: column(`SELECT facts ->> 'name' FROM event`),
    };
  });
  for (const { kind, name, acknowledged } of outcomes) {
    const found =
      kind === 'booking'
        ? [stored.bookings.has(name), stored.claimed.has(name), stored.remembered.has(name)]
        : [stored.parties.has(name), stored.events.has(name)];
    expect(found, `${name}, acknowledged: ${acknowledged}, SEED=${SEED}`).toEqual(
      found.map(() => acknowledged),
    );
  }
  const share = (kind: Outcome['kind'], acknowledged: boolean) =>
    outcomes.filter((one) => one.kind === kind && one.acknowledged === acknowledged).length / WRITES;
  expect(share('configuration', true)).toBeGreaterThan(0.15);
  expect(share('configuration', false)).toBeGreaterThan(0.15);
  expect(share('booking', true)).toBeGreaterThan(0.3);
  expect(share('booking', false)).toBeGreaterThan(0.01);
});

it('without the gate, on the client as it comes, such a write is lost although its caller saw it done: the test above can fail', async () => {
  const store = useStore();
  const client = new PrismaClient({
    adapter: new PrismaBetterSqlite3({ url: store.file }),
    errorFormat: 'minimal',
  });
  onTestFinished(() => client.$disconnect());
  const party = (publicId: string) => ({
    publicId,
    districtId: HALL.district,
    name: 'x',
    kind: 'team',
    createdAt: 0,
  });
  const acknowledged: string[] = [];
  for (let count = 0; count < 50; count += 1) {
    let plain: Promise<unknown> = Promise.resolve();
    const undone = client.$transaction(async (tables) => {
      await tables.party.create({ data: party(`undone-${count}`) });
      // Another request writes while this one has not ended.
      plain = client.party
        .create({ data: party(`plain-${count}`) })
        .then(({ publicId }) => acknowledged.push(publicId));
      await nextTurn();
      throw new Error('undo this');
    });
    await Promise.allSettled([undone]);
    await Promise.allSettled([plain]);
  }
  const stored = withBareConnection(
    store.file,
    (db) => new Set(db.prepare('SELECT public_id FROM party').pluck().all()),
  );
  expect(acknowledged.filter((publicId) => !stored.has(publicId))).not.toEqual([]);
});

it('what a configuration has started and not waited for is not stored after it was undone, neither alone nor with the next one', async () => {
  const store = useStore();
  let onFirstInsert = (): void => undefined;
  const engine = useEngine(store, {
    onStatement: (sql) => {
      if (sql.startsWith('INSERT INTO')) onFirstInsert();
    },
  });
  const before = withBareConnection(store.file, contentsOf);
  const create = Array.from({ length: 20 }, (_, count) => ({
    publicId: `left-${count}`,
    name: 'x',
    kind: 'team',
    createdAt: 0,
    memberships: { create: [{ personId: HALL.member, role: 'member' }] },
  }));
  let isLeft: Promise<unknown> = Promise.resolve();
  const undone = engine.configure('test', async ({ tables }) => {
    const insideIt = new Promise<void>((resume) => {
      onFirstInsert = resume;
    });
    isLeft = tables.district.update({ where: { id: HALL.district }, data: { parties: { create } } }).then(
      () => 'went on',
      () => 'was stopped',
    );
    await insideIt;
    throw new Error('undo this');
  });
  const next = engine.configure('test', ({ tables }) => tables.district.count());
  await expect(undone).rejects.toThrow('undo this');
  await next;
  expect(await isLeft).toBe('was stopped');
  expect(withBareConnection(store.file, contentsOf)).toEqual(before);
});
