import type { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { StoreUnavailable } from '../engine-errors.ts';
import type { Connection } from './open-connection.ts';
import { isFatalToTransaction } from './sqlite-errors.ts';

type DriverAdapter = Awaited<ReturnType<PrismaBetterSqlite3['connect']>>;
type DriverTransaction = Awaited<ReturnType<DriverAdapter['startTransaction']>>;

const ALREADY_BEGUN = { run: (): void => undefined };

/**
 * Makes the adapter's transactions safe on a connection that more than one of them will use.
 * - The write lock is taken when a transaction begins: one that begins as a reader cannot become a writer once another
 *   process has written. It is taken before the adapter locks itself, because the adapter keeps its own lock for ever
 *   when its BEGIN fails.
 * - A transaction that is over takes no statement any more, nor does one in which the disk was full or failed: the
 *   statement would run by itself, outside of any transaction, or inside the next one.
 * - None stays open: the adapter leaves one open whose COMMIT has failed, and it would keep the write lock.
 */
export function guardTransactions(adapter: DriverAdapter, client: Connection): void {
  const begin = client.prepare('BEGIN IMMEDIATE');
  const prepare = client.prepare.bind(client);
  client.prepare = ((sql: string) =>
    sql === 'BEGIN' ? ALREADY_BEGUN : prepare(sql)) as Connection['prepare'];
  const start = adapter.startTransaction.bind(adapter);
  adapter.startTransaction = async (isolationLevel) => {
    rollBack(client);
    begin.run();
    try {
      return guarded(await start(isolationLevel), client);
    } catch (error) {
      rollBack(client);
      throw error;
    }
  };
}

function guarded(transaction: DriverTransaction, client: Connection): DriverTransaction {
  let over = false;
  let broken = false;
  const queryRaw = transaction.queryRaw.bind(transaction);
  const executeRaw = transaction.executeRaw.bind(transaction);
  const release = transaction.rollback.bind(transaction);

  async function whileRunning<T>(send: () => Promise<T>): Promise<T> {
    if (over || broken || !client.inTransaction) {
      throw new StoreUnavailable('the transaction has ended, so nothing of it is stored');
    }
    try {
      return await send();
    } catch (error) {
      broken ||= isFatalToTransaction(error);
      throw error;
    }
  }

  async function end(): Promise<void> {
    over = true;
    try {
      rollBack(client);
    } finally {
      await release();
    }
  }

  transaction.queryRaw = (query) => whileRunning(() => queryRaw(query));
  transaction.executeRaw = (query) => {
    if (query.sql === 'ROLLBACK') {
      const isOpen = !over && client.inTransaction;
      over = true;
      // Where SQLite has rolled back by itself there is nothing left to roll back.
      return isOpen ? executeRaw(query) : Promise.resolve(0);
    }
    return whileRunning(() => {
      if (query.sql === 'COMMIT') over = true;
      return executeRaw(query);
    });
  };
  // Both come after the statement itself and give back the adapter's own lock.
  transaction.commit = end;
  transaction.rollback = end;
  return transaction;
}

function rollBack(client: Connection): void {
  if (client.inTransaction) client.exec('ROLLBACK');
}
