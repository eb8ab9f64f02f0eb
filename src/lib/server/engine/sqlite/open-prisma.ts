import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { StoreUnavailable } from '../engine-errors.ts';
import { PrismaClient } from '../generated/client.ts';
import { settleWriter, type Connection, type ConnectionOptions } from './open-connection.ts';
import { guardTransactions } from './prisma-transaction.ts';

/** The adapter keeps its driver's connection as `client`, which its types leave out. */
interface AdapterInside {
  readonly client: Connection;
}

type DriverAdapter = Awaited<ReturnType<PrismaBetterSqlite3['connect']>>;

/** Prisma connects when it is first asked, and again when it is asked after a disconnect: so both pass here. */
class SettledAdapter extends PrismaBetterSqlite3 {
  readonly #mayConnect: () => boolean;
  readonly #settle: (client: Connection, adapter: DriverAdapter) => void;

  constructor(
    config: ConstructorParameters<typeof PrismaBetterSqlite3>[0],
    mayConnect: () => boolean,
    settle: (client: Connection, adapter: DriverAdapter) => void,
  ) {
    super(config);
    this.#mayConnect = mayConnect;
    this.#settle = settle;
  }

  override async connect(): Promise<DriverAdapter> {
    if (!this.#mayConnect()) throw new StoreUnavailable('the store is closed');
    const adapter = await super.connect();
    const { client } = adapter as unknown as AdapterInside;
    try {
      this.#settle(client, adapter);
      return adapter;
    } catch (error) {
      client.close();
      throw error;
    }
  }
}

/** Prisma's connection for configuration writes, settled like every connection that writes. */
export function openPrismaWriter(
  options: ConnectionOptions,
  mayConnect: () => boolean,
  onConnected: (client: Connection) => void,
): PrismaClient {
  const adapter = new SettledAdapter(configOf(options), mayConnect, (client, driver) => {
    settleWriter(client);
    guardTransactions(driver, client);
    onConnected(client);
    options.onConnection?.(client, 'config-writer');
  });
  return new PrismaClient({ adapter, errorFormat: 'minimal' });
}

/** Opened read-only, so that a forgotten gate is an error and not a lost write. */
export function openPrismaReader(options: ConnectionOptions, mayConnect: () => boolean): PrismaClient {
  const adapter = new SettledAdapter({ ...configOf(options), readonly: true }, mayConnect, (client) => {
    options.onConnection?.(client, 'config-reader');
  });
  return new PrismaClient({ adapter, errorFormat: 'minimal' });
}

function configOf({
  file,
  onStatement,
}: ConnectionOptions): ConstructorParameters<typeof PrismaBetterSqlite3>[0] {
  const verbose =
    onStatement &&
    ((message?: unknown): void => {
      onStatement(String(message));
    });
  return { url: file, timeout: 0, ...(verbose ? { verbose } : {}) };
}
