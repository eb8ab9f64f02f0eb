import { describe, expect, it } from 'vitest';
import { StoreUnavailable } from '#lib/server/engine/engine-errors.ts';
import type { ConnectionRole } from '#lib/server/engine/sqlite/open-connection.ts';
import { bookChange, bookTask, rememberChange, taskOf } from '../../support/booking-task.ts';
import { dayAfterMonday, HALL } from '../../support/hall.ts';
import { contentsOf, withBareConnection, type SqliteConnection } from '../../support/sqlite-connection.ts';
import { useEngine, useStore } from '../../support/use-engine.ts';
import type { Engine } from '#lib/server/engine/engine.ts';

const PAGES_LEFT = 40;
const PAGES_UNLIMITED = 4_294_967_294;
/** More than ten pages of the database. */
const LONG_TEXT = 'x'.repeat(50_000);

function useLimitedStore() {
  const store = useStore();
  const connections = new Map<ConnectionRole, SqliteConnection>();
  const engine = useEngine(store, {
    onConnection: (db, role) => {
      connections.set(role, db);
    },
  });
  const limit = (role: ConnectionRole, pagesMore: number): void => {
    const db = connections.get(role)!;
    const pages = Math.min(PAGES_UNLIMITED, Number(db.pragma('page_count', { simple: true })) + pagesMore);
    db.pragma(`max_page_count = ${pages}`);
  };
  return { engine, limit, contents: () => withBareConnection(store.file, contentsOf) };
}

function bookAtLength(engine: Engine, count: number): Promise<string> {
  const publicId = `b-${count}`;
  const change = bookChange({ publicId, days: [dayAfterMonday(count)] });
  const booking = { ...change, booking: { ...change.booking, request: LONG_TEXT } };
  return engine.transact(taskOf([booking, rememberChange(publicId, publicId)], publicId));
}

describe('a full disk', () => {
  it('in the middle of a shared commit fails every request of it and stores nothing of any', async () => {
    const { engine, limit, contents } = useLimitedStore();
    expect(await bookAtLength(engine, 0)).toBe('b-0');
    const before = contents();
    limit('writer', PAGES_LEFT);
    const outcomes = await Promise.allSettled([1, 2, 3, 4, 5, 6].map((count) => bookAtLength(engine, count)));
    for (const outcome of outcomes) {
      expect(outcome).toMatchObject({ status: 'rejected', reason: expect.any(StoreUnavailable) as unknown });
    }
    const cause = (outcomes[5] as PromiseRejectedResult).reason as Error;
    expect(cause.cause).toMatchObject({ code: 'SQLITE_FULL' });
    expect(contents()).toEqual(before);

    expect(engine.read((reader) => reader.booking('b-0')?.state)).toBe('confirmed');
    expect(await engine.config.booking.count()).toBe(1);
    expect(engine.health().healthy).toBe(true);

    limit('writer', PAGES_UNLIMITED);
    expect(await Promise.all([1, 2, 3].map((count) => bookAtLength(engine, count)))).toEqual([
      'b-1',
      'b-2',
      'b-3',
    ]);
  });

  it('does not fail a request that comes alone and fits', async () => {
    const { engine, limit } = useLimitedStore();
    limit('writer', PAGES_LEFT);
    const together = await Promise.allSettled([1, 2, 3, 4, 5, 6].map((count) => bookAtLength(engine, count)));
    expect(together.every(({ status }) => status === 'rejected')).toBe(true);
    expect(await bookAtLength(engine, 1)).toBe('b-1');
    expect(await engine.transact(bookTask({ publicId: 'small', resourceIds: [2] }))).toBe('small');
  });

  it('undoes a configuration, also one that goes on after the failure', async () => {
    const { engine, limit, contents } = useLimitedStore();
    await engine.configure('test', ({ tables }) => tables.station.count());
    const before = contents();
    limit('config-writer', PAGES_LEFT);
    const addNotes = (stubborn: boolean) =>
      engine.configure('test', async ({ tables }) => {
        await tables.district.update({ where: { id: HALL.district }, data: { name: '新片区' } });
        for (let count = 0; count < 6; count += 1) {
          const written = tables.party.create({
            data: { publicId: `p-${count}`, districtId: 1, name: LONG_TEXT, kind: 'team', createdAt: 0 },
          });
          await (stubborn ? written.catch(() => undefined) : written);
        }
        await tables.district.create({ data: { publicId: 'after', name: 'x', createdAt: 0 } });
      });
    await expect(addNotes(false)).rejects.toThrow(StoreUnavailable);
    expect(contents()).toEqual(before);
    await expect(addNotes(true)).rejects.toThrow(StoreUnavailable);
    expect(contents()).toEqual(before);

    expect(await engine.transact(bookTask({ publicId: 'b-1' }))).toBe('b-1');
    limit('config-writer', PAGES_UNLIMITED);
    await addNotes(false);
    expect(await engine.config.party.count()).toBe(8);
  });
});
