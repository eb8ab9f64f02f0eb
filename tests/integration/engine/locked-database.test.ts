import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { StoreUnavailable } from '#lib/server/engine/engine-errors.ts';
import { bookTask } from '../../support/booking-task.ts';
import { useProgram, type ChildProgram } from '../../support/child-program.ts';
import { HALL } from '../../support/hall.ts';
import { connectBare, contentsOf, withBareConnection } from '../../support/sqlite-connection.ts';
import { useEngine, useStore } from '../../support/use-engine.ts';
import type { Store } from '../../support/engine-store.ts';
import type { Engine } from '#lib/server/engine/engine.ts';

const TURNS_WHILE_LOCKED = 200;

async function lock(store: Store): Promise<ChildProgram> {
  const program = useProgram('support/lock-database.ts', [store.file]);
  expect(await program.nextLine(), program.errors()).toBe('locked');
  return program;
}

async function release(program: ChildProgram): Promise<void> {
  program.send('release');
  expect(await program.nextLine()).toBe('released');
}

const rename = (engine: Engine, name: string) =>
  engine.configure('test', ({ tables }) =>
    tables.station.update({ where: { id: HALL.station }, data: { name } }),
  );

describe('while another process has locked the database', () => {
  it('writes are refused after their wait, reads go on, and all is well when it lets go', async () => {
    const store = useStore();
    const engine = useEngine(store, { busyWaitMs: 20 });
    await engine.transact(bookTask({ publicId: 'b-1' }));
    const before = withBareConnection(store.file, contentsOf);
    const other = await lock(store);

    const refused = await Promise.allSettled([
      engine.transact(bookTask({ publicId: 'b-2', resourceIds: [2] })),
      engine.transact(bookTask({ publicId: 'b-3', resourceIds: [3] })),
      rename(engine, '新驿站'),
      rename(engine, '又一个'),
    ]);
    for (const outcome of refused) {
      expect(outcome).toMatchObject({ status: 'rejected', reason: expect.any(StoreUnavailable) as unknown });
    }
    expect(engine.read((reader) => reader.booking('b-1')?.state)).toBe('confirmed');
    expect(await engine.config.booking.count()).toBe(1);
    expect(engine.health()).toEqual({ healthy: true, problems: [] });
    expect(withBareConnection(store.file, contentsOf)).toEqual(before);

    await release(other);
    expect(await engine.transact(bookTask({ publicId: 'b-2', resourceIds: [2] }))).toBe('b-2');
    await rename(engine, '新驿站');
    expect(engine.read((reader) => reader.station(HALL.station)?.station.name)).toBe('新驿站');
  });

  it('writes wait their turn without stopping anything else, and are then done', async () => {
    const store = useStore();
    const engine = useEngine(store);
    const other = await lock(store);
    const settled: string[] = [];
    const writes = [
      engine.transact(bookTask({ publicId: 'b-1' })).then(() => settled.push('booked')),
      rename(engine, '新驿站').then(() => settled.push('renamed')),
    ];
    for (let turn = 0; turn < TURNS_WHILE_LOCKED; turn += 1) {
      expect(engine.read((reader) => reader.booking('b-1'))).toBeNull();
      await nextTurn();
    }
    expect(settled).toEqual([]);
    await release(other);
    await Promise.all(writes);
    expect(settled.sort()).toEqual(['booked', 'renamed']);
    expect(engine.read((reader) => reader.booking('b-1'))).not.toBeNull();
    expect(engine.read((reader) => reader.station(HALL.station)?.station.name)).toBe('新驿站');
  });

  it('a process that is killed leaves no lock behind', async () => {
    const store = useStore();
    const engine = useEngine(store);
    const other = await lock(store);
    const booked = engine.transact(bookTask({ publicId: 'b-1' }));
    other.kill('SIGKILL');
    expect(await booked).toBe('b-1');
  });

  it('a close waits for what was accepted and leaves the lock to the other', async () => {
    const store = useStore();
    const engine = useEngine(store, { busyWaitMs: 20 });
    const other = await lock(store);
    const refused = engine.transact(bookTask({ publicId: 'b-1' })).catch((error: unknown) => error);
    await engine.close();
    expect(await refused).toBeInstanceOf(StoreUnavailable);
    await release(other);
    const db = connectBare(store.file);
    expect(db.prepare('SELECT count(*) FROM booking').pluck().get()).toBe(0);
    db.close();
  });
});
