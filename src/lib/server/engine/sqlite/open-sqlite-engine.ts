import { randomUUID } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type {
  ConfigTransaction,
  Engine,
  EngineHealth,
  FollowUp,
  LedgerReader,
  WriteTask,
} from '../engine.ts';
import { mayGiveBack, type LedgerChange } from '../ledger-changes.ts';
import { StoreUnavailable, StoreUnfit } from '../engine-errors.ts';
import type { NewEvent } from '../new-event.ts';
import type { NewMessage } from '../new-message.ts';
import { insertHouseClaims } from './insert-house-claims.ts';
import { prepareLedgerReader } from './ledger-reader.ts';
import { prepareLedgerWriter } from './ledger-writer.ts';
import { migrate, pendingMigrations, readMigrations } from './migrate.ts';
import {
  openReadConnection,
  openWriteConnection,
  type Connection,
  type ConnectionOptions,
} from './open-connection.ts';
import { openPrismaReader, openPrismaWriter } from './open-prisma.ts';
import { BUSY_WAIT_MS_MAX, SharedCommit } from './shared-commit.ts';
import { isBusy, isDamaged, translateError } from './sqlite-errors.ts';
import { releasedSchema, schemaDifferences } from './verify-schema.ts';
import { WriteGate, type GateReport } from './write-gate.ts';

/** `file` is made where it is missing. */
export interface SqliteEngineOptions extends ConnectionOptions {
  /** The folder of the released migrations. */
  readonly migrations: string;
  readonly onLongHold: (report: GateReport) => void;
  /** How long a write waits for a lock that another process holds; BUSY_WAIT_MS_MAX where it is left out. */
  readonly busyWaitMs?: number | undefined;
}

const CONFIGURE_PAUSE_MS_MAX = 100;
const CONFIGURE_TIMEOUT_MS = 20_000;

/** Opens the store, brings it to the released schema and refuses (StoreUnfit) when a guard is missing or altered. */
export function openSqliteEngine(options: SqliteEngineOptions): Engine {
  const migrations = readMigrations(options.migrations);
  const released = releasedSchema(migrations);
  const writer = openFirst(options, (db) => {
    migrate(db, migrations);
    const differences = schemaDifferences(db, released);
    if (differences.length > 0) {
      throw new StoreUnfit(
        `the guards of the ledger are not those of this release: ${differences.join('; ')}`,
      );
    }
  });
  try {
    return assemble(options, writer, () => [
      ...pendingMigrations(writer, migrations).map((one) => `migration ${one.name} is not applied`),
      ...schemaDifferences(writer, released),
    ]);
  } catch (error) {
    writer.close();
    throw openingFailure(error);
  }
}

function openFirst(options: SqliteEngineOptions, bringUp: (db: Connection) => void): Connection {
  try {
    return openWriteConnection(options, options.busyWaitMs ?? BUSY_WAIT_MS_MAX, bringUp);
  } catch (error) {
    throw openingFailure(error);
  }
}

function openingFailure(error: unknown): unknown {
  if (isDamaged(error))
    return new StoreUnfit(`the file is damaged or no database: ${String(error)}`, { cause: error });
  return translateError(error);
}

function assemble(options: SqliteEngineOptions, writer: Connection, problems: () => string[]): Engine {
  let closing: Promise<void> | null = null;
  let closed = false;
  const busyWaitMs = options.busyWaitMs ?? BUSY_WAIT_MS_MAX;
  const reader = openReadConnection(options);
  const config = openPrismaReader(options, () => !closed);
  const writers = new Set([writer]);
  let followUp: FollowUp = () => undefined;
  let followConfiguration = (): void => undefined;
  const prismaWriter = openPrismaWriter(
    options,
    () => !closed,
    (client) => {
      writers.add(client);
      followConfiguration = followUpOn(client, () => followUp);
    },
  );
  const gate = new WriteGate(options.onLongHold);
  const commits = new SharedCommit(writer, gate, leaveTransactions, busyWaitMs);
  const readingLedger = prepareLedgerReader(reader);
  const inSnapshot = snapshotsOf(reader);
  const dataVersion = reader.prepare<[], number>('PRAGMA data_version').pluck();
  // The count begins anew with each connection: what an earlier process called it must not look like this one's.
  const startedAs = randomUUID().slice(0, 8);
  const writingLedger = prepareLedgerReader(writer);
  const apply = prepareLedgerWriter(writer);
  function assertOpen(): void {
    if (closing !== null) throw new StoreUnavailable('the store is closed');
  }

  /** A transaction that could not even be rolled back would keep the lock from the other connection. */
  function leaveTransactions(): void {
    for (const db of writers) if (db.open && db.inTransaction) db.exec('ROLLBACK');
  }

  /** What was accepted before still gets its answer. */
  async function closeAll(): Promise<void> {
    await commits.drained();
    await gate.enter('close', async () => {
      closed = true;
      await Promise.all([prismaWriter.$disconnect(), config.$disconnect()]);
      reader.close();
      writer.close();
    });
  }

  return {
    config,
    read: <T>(load: (ledger: LedgerReader) => T): T => {
      assertOpen();
      return inSnapshot(() => load(readingLedger));
    },
    transact: async <S, A>({ holder, load, decide }: WriteTask<S, A>): Promise<A> => {
      assertOpen();
      return commits.add(holder, () => {
        const { changes, answer } = decide(load(writingLedger));
        for (const change of changes) apply(change);
        if (changes.some(mayGiveBack)) followUp(writingLedger, apply);
        return answer;
      });
    },
    configure: async <T>(
      holder: string,
      work: (transaction: ConfigTransaction) => Promise<T>,
    ): Promise<T> => {
      assertOpen();
      try {
        return await whenFree(busyWaitMs, (begun) =>
          gate.enter(holder, () => {
            leaveTransactions();
            return prismaWriter.$transaction(
              async (tables) => {
                begun();
                const answer = await work(transactionOf(tables));
                followConfiguration();
                return answer;
              },
              { timeout: CONFIGURE_TIMEOUT_MS, maxWait: CONFIGURE_TIMEOUT_MS },
            );
          }),
        );
      } finally {
        // It runs through in one turn of the event loop: one after another would let nobody else have a turn.
        await nextTurn();
      }
    },
    follow: (next: FollowUp): void => {
      followUp = next;
    },
    version: (): string => {
      assertOpen();
      return `${startedAs}-${dataVersion.get()}`;
    },
    health: (): EngineHealth => judgeHealth(closing === null, problems),
    isOpen: () => closing === null,
    close: async (): Promise<void> => {
      gate.assertOutside('close');
      closing ??= closeAll();
      await closing;
    },
  };
}

/** The same for a configuration write, on its connection and so in its transaction. Most give nothing back to anybody. */
function followUpOn(db: Connection, followUp: () => FollowUp): () => void {
  let prepared: { reader: LedgerReader; apply: (change: LedgerChange) => void } | null = null;
  const hasFreed = db.prepare<[], number>('SELECT EXISTS (SELECT 1 FROM freed)').pluck().safeIntegers(false);
  return () => {
    if (hasFreed.get() !== 1) return;
    // Prisma has its connection answer in BigInt; the statements of the ledger are prepared for numbers.
    db.defaultSafeIntegers(false);
    try {
      prepared ??= { reader: prepareLedgerReader(db), apply: prepareLedgerWriter(db) };
      followUp()(prepared.reader, prepared.apply);
    } finally {
      db.defaultSafeIntegers(true);
    }
  };
}

/** Reads in one snapshot, also where one read calls another. */
function snapshotsOf(db: Connection): <T>(read: () => T) => T {
  const begin = db.prepare('BEGIN');
  const end = db.prepare('COMMIT');
  let depth = 0;
  return (read) => {
    try {
      // A snapshot that an earlier failure could not leave would be shown for ever.
      if (depth === 0 && db.inTransaction) db.exec('ROLLBACK');
      if (depth === 0) begin.run();
      depth += 1;
      try {
        return read();
      } finally {
        depth -= 1;
        if (depth === 0 && db.inTransaction) end.run();
      }
    } catch (error) {
      throw translateError(error);
    }
  };
}

/** Tries again while another process holds the lock and the transaction could not begin, so that nothing of it has run. */
async function whenFree<T>(waitMs: number, attempt: (begun: () => void) => Promise<T>): Promise<T> {
  const since = performance.now();
  for (let pauseMs = 1; ; pauseMs = Math.min(2 * pauseMs, CONFIGURE_PAUSE_MS_MAX)) {
    const transaction = { hasBegun: false };
    try {
      return await attempt(() => {
        transaction.hasBegun = true;
      });
    } catch (error) {
      const isLate = performance.now() - since >= waitMs;
      if (transaction.hasBegun || isLate || !isBusy(error)) throw translateError(error);
      await new Promise((resume) => setTimeout(resume, pauseMs));
    }
  }
}

function transactionOf(tables: ConfigTransaction['tables']): ConfigTransaction {
  return {
    tables,
    record: (event) => recordEvent(tables, event),
    send: (message) => sendMessage(tables, message),
    claimForHouse: (claims) => insertHouseClaims(tables, claims),
  };
}

async function recordEvent(tables: ConfigTransaction['tables'], event: NewEvent): Promise<void> {
  const { atMs, facts, ...rest } = event;
  await tables.event.create({
    data: { ...rest, atMs: BigInt(atMs), facts: JSON.stringify(facts) },
    select: { id: true },
  });
}

async function sendMessage(tables: ConfigTransaction['tables'], message: NewMessage): Promise<void> {
  const { facts, now, until, ...rest } = message;
  await tables.message.create({
    data: { ...rest, facts: JSON.stringify(facts), createdAt: now, dueAt: now, untilAt: until },
    select: { id: true },
  });
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
