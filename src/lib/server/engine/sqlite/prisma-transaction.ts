import type { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { StoreUnavailable } from '../engine-errors.ts';
import type { Connection } from './open-connection.ts';

type DriverAdapter = Awaited<ReturnType<PrismaBetterSqlite3['connect']>>;
type DriverTransaction = Awaited<ReturnType<DriverAdapter['startTransaction']>>;

const ALREADY_BEGUN = { run: (): void => undefined };

/**
 * Makes the adapter's transactions safe on a connection that more than one of them will use.
 * - The write lock is taken when a transaction begins: one that begins as a reader cannot become a writer once another
 *   process has written. It is taken before the adapter locks itself, because the adapter keeps its own lock for ever
 *   when its BEGIN fails.
 * - A transaction that SQLite has ended (disk full, I/O) or that is over takes no statement any more: it would run by
 *   itself, outside of any transaction, or inside the next one.
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
  const queryRaw = transaction.queryRaw.bind(transaction);
  const executeRaw = transaction.executeRaw.bind(transaction);
  const release = transaction.rollback.bind(transaction);

  function assertRunning(): void {
    if (over || !client.inTransaction)
      throw new StoreUnavailable('the transaction has ended, so nothing of it is stored');
  }

  async function end(): Promise<void> {
    over = true;
    try {
      rollBack(client);
    } finally {
      await release();
    }
  }

  transaction.queryRaw = async (query) => {
    assertRunning();
    return queryRaw(query);
  };
  transaction.executeRaw = async (query) => {
    // Where SQLite has rolled back by itself there is nothing left to roll back.
    if (query.sql === 'ROLLBACK' && (over || !client.inTransaction)) return 0;
    assertRunning();
    if (query.sql === 'ROLLBACK' || query.sql === 'COMMIT') over = true;
    return executeRaw(query);
  };
  // Both come after the statement itself and give back the adapter's own lock.
  transaction.commit = end;
  transaction.rollback = end;
  return transaction;
}

function rollBack(client: Connection): void {
  if (client.inTransaction) client.exec('ROLLBACK');
}
