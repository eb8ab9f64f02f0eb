import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { PrismaClient } from '../generated/client.ts';
import { settleWriter, type Connection, type ConnectionOptions } from './open-connection.ts';

/** The adapter keeps its driver's connection as `client`, which its types leave out. */
interface AdapterInside {
  readonly client: Connection;
}

/**
 * Prisma's connection for configuration writes, settled like every connection that writes. A transaction takes the
 * write lock when it begins: one that begins as a reader cannot become a writer once another process has written.
 */
class DurableAdapter extends PrismaBetterSqlite3 {
  override async connect(): ReturnType<PrismaBetterSqlite3['connect']> {
    const adapter = await super.connect();
    const { client } = adapter as unknown as AdapterInside;
    settleWriter(client);
    const prepare = client.prepare.bind(client);
    client.prepare = ((sql: string) => prepare(sql === 'BEGIN' ? 'BEGIN IMMEDIATE' : sql)) as Connection['prepare'];
    return adapter;
  }
}

export function openPrismaWriter({ file, onStatement }: ConnectionOptions): PrismaClient {
  return new PrismaClient({ adapter: new DurableAdapter({ url: file, timeout: 0, ...watching(onStatement) }), errorFormat: 'minimal' });
}

/** Opened read-only, so that a forgotten gate is an error and not a lost write. */
export function openPrismaReader({ file, onStatement }: ConnectionOptions): PrismaClient {
  const adapter = new PrismaBetterSqlite3({ url: file, timeout: 0, readonly: true, ...watching(onStatement) });
  return new PrismaClient({ adapter, errorFormat: 'minimal' });
}

function watching(onStatement: ConnectionOptions['onStatement']): { verbose?: (message?: unknown) => void } {
  return onStatement ? { verbose: (message?: unknown) => { onStatement(String(message)); } } : {};
}
