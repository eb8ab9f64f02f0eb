import type { ConfigTransaction, Engine, EngineHealth, LedgerReader, WriteTask } from '../engine.ts';
import { StoreUnavailable, StoreUnfit } from '../engine-errors.ts';
import type { NewEvent } from '../ledger-changes.ts';
import { prepareLedgerReader } from './ledger-reader.ts';
import { prepareLedgerWriter } from './ledger-writer.ts';
import { migrate, pendingMigrations, readMigrations } from './migrate.ts';
import { openReadConnection, openWriteConnection, type Connection, type StatementWatcher } from './open-connection.ts';
import { openPrismaReader, openPrismaWriter } from './open-prisma.ts';
import { SharedCommit } from './shared-commit.ts';
import { isBusy, translateError } from './sqlite-errors.ts';
import { releasedSchema, schemaDifferences } from './verify-schema.ts';
import { WriteGate, type GateReport } from './write-gate.ts';

export interface SqliteEngineOptions {
  /** The database file; it is made where it is missing. */
  readonly file: string;
  /** The folder of the released migrations. */
  readonly migrations: string;
  readonly onLongHold: (report: GateReport) => void;
  readonly onStatement?: StatementWatcher | undefined;
}

const CONFIGURE_ATTEMPTS_MAX = 50;
const CONFIGURE_PAUSE_MS = 100;
const CONFIGURE_TIMEOUT_MS = 20_000;

/** Opens the store, brings it to the released schema and refuses (StoreUnfit) when a guard is missing or altered. */
export function openSqliteEngine(options: SqliteEngineOptions): Engine {
  const migrations = readMigrations(options.migrations);
  const released = releasedSchema(migrations);
  const writer = openWriteConnection(options);
  try {
    migrate(writer, migrations);
    const differences = schemaDifferences(writer, released);
    if (differences.length > 0) {
      throw new StoreUnfit(`the guards of the ledger are not those of this release: ${differences.join('; ')}`);
    }
    return assemble(options, writer, () => [
      ...pendingMigrations(writer, migrations).map((one) => `migration ${one.name} is not applied`),
      ...schemaDifferences(writer, released),
    ]);
  } catch (error) {
    writer.close();
    throw error;
  }
}

function assemble(options: SqliteEngineOptions, writer: Connection, problems: () => string[]): Engine {
  const reader = openReadConnection(options);
  const config = openPrismaReader(options);
  const prismaWriter = openPrismaWriter(options);
  const gate = new WriteGate(options.onLongHold);
  const commits = new SharedCommit(writer, gate);
  const readingLedger = prepareLedgerReader(reader);
  const writingLedger = prepareLedgerReader(writer);
  const apply = prepareLedgerWriter(writer);
  let open = true;

  function assertOpen(): void {
    if (!open) throw new StoreUnavailable('the store is closed');
  }

  return {
    config,
    read: <T>(load: (ledger: LedgerReader) => T): T => {
      assertOpen();
      return inSnapshot(reader, () => load(readingLedger));
    },
    transact: async <S, A>({ holder, load, decide }: WriteTask<S, A>): Promise<A> => {
      assertOpen();
      return commits.add(holder, () => {
        const { changes, answer } = decide(load(writingLedger));
        for (const change of changes) apply(change);
        return answer;
      });
    },
    configure: async <T>(holder: string, work: (transaction: ConfigTransaction) => Promise<T>): Promise<T> => {
      assertOpen();
      return whenFree(() =>
        gate.enter(holder, () =>
          prismaWriter.$transaction((tables) => work({ tables, record: (event) => recordEvent(tables, event) }), {
            timeout: CONFIGURE_TIMEOUT_MS,
            maxWait: CONFIGURE_TIMEOUT_MS,
          }),
        ),
      );
    },
    health: (): EngineHealth => judgeHealth(open, problems),
    close: async (): Promise<void> => {
      if (!open) return;
      await gate.enter('close', async () => {
        open = false;
        await Promise.all([prismaWriter.$disconnect(), config.$disconnect()]);
        reader.close();
        writer.close();
      });
    },
  };
}

function inSnapshot<T>(db: Connection, read: () => T): T {
  try {
    return db.transaction(read)();
  } catch (error) {
    throw translateError(error);
  }
}

/** Tries again while another process holds the lock: the transaction could not begin, so nothing of it has run. */
async function whenFree<T>(attempt: () => Promise<T>): Promise<T> {
  for (let count = 1; ; count += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!isBusy(error) || count >= CONFIGURE_ATTEMPTS_MAX) throw translateError(error);
      await new Promise((resume) => setTimeout(resume, CONFIGURE_PAUSE_MS));
    }
  }
}

async function recordEvent(tables: ConfigTransaction['tables'], event: NewEvent): Promise<void> {
  const { atMs, facts, ...rest } = event;
  await tables.event.create({ data: { ...rest, atMs: BigInt(atMs), facts: JSON.stringify(facts) }, select: { id: true } });
}

function judgeHealth(open: boolean, problems: () => string[]): EngineHealth {
  if (!open) return { healthy: false, problems: ['the store is closed'] };
  try {
    const found = problems();
    return { healthy: found.length === 0, problems: found };
  } catch (error) {
    return { healthy: false, problems: [String(error)] };
  }
}
