import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { StoreUnavailable, StoreUnfit } from '../engine-errors.ts';
import type { Connection } from './open-connection.ts';
import { isFatalToTransaction } from './sqlite-errors.ts';

export interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
}

interface AppliedMigration {
  readonly migration_name: string;
  readonly checksum: string;
}

const RECORD_TABLE = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id TEXT PRIMARY KEY NOT NULL,
  checksum TEXT NOT NULL,
  finished_at DATETIME,
  migration_name TEXT NOT NULL,
  logs TEXT,
  rolled_back_at DATETIME,
  started_at DATETIME NOT NULL DEFAULT current_timestamp,
  applied_steps_count INTEGER UNSIGNED NOT NULL DEFAULT 0
)`;

/** The released migrations in their order. */
export function readMigrations(folder: string): Migration[] {
  if (!existsSync(folder)) throw new StoreUnfit(`the folder of migrations is missing: ${folder}`);
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name, 'migration.sql'), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    });
}

/** Names of the released migrations that the file lacks. Throws where the file was made by another release. */
export function pendingMigrations(db: Connection, released: readonly Migration[]): Migration[] {
  const exists = db.prepare(`SELECT 1 FROM sqlite_master WHERE name = '_prisma_migrations'`).get();
  if (exists === undefined) return [...released];
  const applied = db
    .prepare(
      `SELECT migration_name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`,
    )
    .all() as AppliedMigration[];
  const known = new Map(released.map((one) => [one.name, one]));
  for (const one of applied) {
    const match = known.get(one.migration_name);
    if (!match)
      throw new StoreUnfit(
        `the data folder was written by a newer release: it has migration ${one.migration_name}`,
      );
    if (match.checksum !== one.checksum)
      throw new StoreUnfit(`migration ${one.migration_name} differs from the one that was applied`);
    known.delete(one.migration_name);
  }
  return released.filter((one) => known.has(one.name));
}

/**
 * Brings the file to the released schema. Each migration and its record are one transaction, so a kill in the middle
 * leaves the earlier schema and the next start goes on. Foreign keys are off while tables are rebuilt (switched on, a
 * rebuild empties the child tables by cascade) and checked before the commit.
 */
export function migrate(db: Connection, released: readonly Migration[]): string[] {
  const pending = pendingMigrations(db, released);
  if (pending.length === 0) return [];
  db.pragma('foreign_keys = OFF');
  // A released migration may change the text of a table where it stands; nothing else ever may.
  db.unsafeMode(true);
  try {
    for (const migration of pending) applyOne(db, migration);
  } finally {
    db.unsafeMode(false);
    db.pragma('foreign_keys = ON');
  }
  return pending.map((one) => one.name);
}

function applyOne(db: Connection, migration: Migration): void {
  db.exec('BEGIN IMMEDIATE');
  try {
    db.exec(RECORD_TABLE);
    if (isApplied(db, migration)) {
      // Another process that starts on the same file was faster.
      db.exec('ROLLBACK');
      return;
    }
    db.exec(migration.sql);
    const broken = db.pragma('foreign_key_check') as unknown[];
    if (broken.length > 0) throw new Error(`${broken.length} rows lost their parent`);
    db.prepare(
      `INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count)
       VALUES (?, ?, current_timestamp, ?, 1)`,
    ).run(randomUUID(), migration.checksum, migration.name);
    db.exec('COMMIT');
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK');
    const Failure = isFatalToTransaction(error) ? StoreUnavailable : StoreUnfit;
    throw new Failure(`migration ${migration.name} failed and changed nothing: ${String(error)}`, {
      cause: error,
    });
  }
}

function isApplied(db: Connection, { name }: Migration): boolean {
  const record = db.prepare(
    `SELECT 1 FROM _prisma_migrations WHERE migration_name = ? AND finished_at IS NOT NULL AND rolled_back_at IS NULL`,
  );
  return record.get(name) !== undefined;
}
