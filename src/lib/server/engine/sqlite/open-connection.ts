import Database from 'better-sqlite3';
import { StoreUnfit } from '../engine-errors.ts';

export type Connection = Database.Database;

/** Called with the text of every statement before it runs: tests count statements with it and inject faults. */
export type StatementWatcher = (sql: string) => void;

/** The four connections of an engine: prepared statements and Prisma's, one of each for writing and for reading. */
export type ConnectionRole = 'writer' | 'reader' | 'config-writer' | 'config-reader';

export interface ConnectionOptions {
  readonly file: string;
  readonly onStatement?: StatementWatcher | undefined;
  /** Called with each connection once it is settled: tests ask it for its settings and narrow its limits. */
  readonly onConnection?: ((connection: Connection, role: ConnectionRole) => void) | undefined;
}

/** Pages of 4 KiB in the log before they are moved into the file: the hot ones are then moved once and not often. */
const CHECKPOINT_PAGES = 8_000;
const CACHE_KIB = 64 * 1024;
const MMAP_BYTES = 2 ** 30;

/**
 * The connection of the write gate: durable at each commit, and never waiting inside a call. Only while it is opened and
 * `bringUp` runs does it wait for another process, because nothing else goes on then.
 */
export function openWriteConnection(
  options: ConnectionOptions,
  waitMs: number,
  bringUp: (db: Connection) => void,
): Connection {
  const db = open(options, false);
  try {
    db.pragma(`busy_timeout = ${waitMs}`);
    db.pragma('journal_mode = WAL');
    settleWriter(db);
    db.pragma(`busy_timeout = ${waitMs}`);
    bringUp(db);
    settleWriter(db);
    options.onConnection?.(db, 'writer');
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/**
 * What every connection that writes must have: a reopened WAL database says NORMAL, which loses acknowledged commits at a
 * power cut; and a busy timeout above 0 would stop the event loop while it waits.
 */
export function settleWriter(db: Connection): void {
  db.pragma('synchronous = FULL');
  db.pragma('busy_timeout = 0');
  db.pragma('foreign_keys = ON');
  db.pragma(`wal_autocheckpoint = ${CHECKPOINT_PAGES}`);
  settleCache(db);
  // A writer keeps the pages it reads, because nobody writes but itself. With a mapped file it would ask the log for each.
  db.pragma('mmap_size = 0');
  const settings = {
    journal: db.pragma('journal_mode', { simple: true }),
    synchronous: Number(db.pragma('synchronous', { simple: true })),
    busyTimeout: Number(db.pragma('busy_timeout', { simple: true })),
  };
  const SYNCHRONOUS_FULL = 2;
  if (settings.journal !== 'wal' || settings.synchronous !== SYNCHRONOUS_FULL || settings.busyTimeout !== 0) {
    throw new StoreUnfit(`a write connection is not durable: ${JSON.stringify(settings)}`);
  }
}

export function openReadConnection(options: ConnectionOptions): Connection {
  const db = open(options, true);
  db.pragma('busy_timeout = 0');
  settleCache(db);
  // Its pages are void after each commit of the writer: taken from the mapped file again they cost no copy.
  db.pragma(`mmap_size = ${MMAP_BYTES}`);
  options.onConnection?.(db, 'reader');
  return db;
}

function open({ file, onStatement }: ConnectionOptions, readonly: boolean): Connection {
  const verbose =
    onStatement &&
    ((message?: unknown) => {
      onStatement(String(message));
    });
  return new Database(file, { readonly, timeout: 0, ...(verbose ? { verbose } : {}) });
}

function settleCache(db: Connection): void {
  db.pragma(`cache_size = -${CACHE_KIB}`);
  db.pragma('temp_store = MEMORY');
}
