import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { StoreUnavailable } from '#lib/server/engine/engine-errors.ts';
import type { Connection } from '#lib/server/engine/sqlite/open-connection.ts';
import { guardTransactions } from '#lib/server/engine/sqlite/prisma-transaction.ts';
import { useBareConnection, useStore } from '../../support/use-engine.ts';

const query = (sql: string) => ({ sql, args: [], argTypes: [] });
const rename = (name: string) => query(`UPDATE district SET name = '${name}'`);

async function useGuardedAdapter() {
  const store = useStore();
  const adapter = await new PrismaBetterSqlite3({ url: store.file, timeout: 0 }).connect();
  onTestFinished(() => adapter.dispose());
  const { client } = adapter as unknown as { client: Connection };
  client.pragma('journal_mode = WAL');
  guardTransactions(adapter, client);
  const outside = useBareConnection(store);
  outside.pragma('busy_timeout = 0');
  const name = () => outside.prepare('SELECT name FROM district').pluck().get();
  return { adapter, client, outside, name };
}

describe('a transaction of the typed client', () => {
  it('takes the write lock when it begins', async () => {
    const { adapter, outside } = await useGuardedAdapter();
    const transaction = await adapter.startTransaction();
    expect(() => outside.exec(`UPDATE district SET name = 'x'`)).toThrow(/locked/);
    await transaction.executeRaw(query('COMMIT'));
    await transaction.commit();
    outside.exec(`UPDATE district SET name = 'x'`);
  });

  it('can be begun again after another process had the lock', async () => {
    const { adapter, outside, name } = await useGuardedAdapter();
    outside.exec('BEGIN IMMEDIATE');
    for (let count = 0; count < 3; count += 1)
      await expect(adapter.startTransaction()).rejects.toThrow(/locked/);
    outside.exec('COMMIT');
    const transaction = await adapter.startTransaction();
    await transaction.executeRaw(rename('新片区'));
    await transaction.executeRaw(query('COMMIT'));
    await transaction.commit();
    expect(name()).toBe('新片区');
  });

  it.each(['COMMIT', 'ROLLBACK'])(
    'takes no statement after its %s, neither alone nor inside the next one',
    async (end) => {
      const { adapter, name } = await useGuardedAdapter();
      const first = await adapter.startTransaction();
      await first.executeRaw(query(end));
      await expect(first.executeRaw(rename('late'))).rejects.toThrow(StoreUnavailable);
      await first.rollback();
      const second = await adapter.startTransaction();
      await expect(first.executeRaw(rename('late'))).rejects.toThrow(StoreUnavailable);
      await expect(first.queryRaw(rename('late'))).rejects.toThrow(StoreUnavailable);
      expect(await first.executeRaw(query('ROLLBACK'))).toBe(0);
      await second.executeRaw(rename('second'));
      await second.executeRaw(query('COMMIT'));
      await second.commit();
      expect(name()).toBe('second');
    },
  );

  it('that SQLite has ended takes no statement and does not commit', async () => {
    const { adapter, client, name } = await useGuardedAdapter();
    const before = name();
    const transaction = await adapter.startTransaction();
    await transaction.executeRaw(rename('half'));
    client.exec('ROLLBACK');
    await expect(transaction.executeRaw(rename('other half'))).rejects.toThrow(StoreUnavailable);
    await expect(transaction.executeRaw(query('COMMIT'))).rejects.toThrow(StoreUnavailable);
    await transaction.rollback();
    expect(name()).toBe(before);
  });

  it('leaves nothing open when it was given up without a ROLLBACK of its own, as after a COMMIT that failed', async () => {
    const { adapter, outside, name } = await useGuardedAdapter();
    const before = name();
    const transaction = await adapter.startTransaction();
    await transaction.executeRaw(rename('given up'));
    await transaction.rollback();
    expect(name()).toBe(before);
    outside.exec(`UPDATE district SET name = 'free'`);
  });
});
