import Database from 'better-sqlite3';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { StoreUnfit } from '../engine-errors.ts';
import { pendingMigrations, readMigrations } from './migrate.ts';
import type { Connection } from './open-connection.ts';
import { releasedSchema, schemaDifferences } from './verify-schema.ts';

export interface BackupProgress {
  readonly pagesDone: number;
  readonly pagesTotal: number;
}

const PAGES_PER_STEP = 2_000;

/**
 * Copies the database while it is served: one snapshot, held for as long as the copy takes, so that the copy is a state
 * that existed. It is verified before it gets its name; a copy that fails leaves nothing behind.
 */
export async function backUpFile(
  source: string,
  target: string,
  onProgress: (progress: BackupProgress) => void,
): Promise<void> {
  if (existsSync(target)) throw new StoreUnfit(`${target} is there already: choose another name`);
  const unfinished = `${target}.unfinished`;
  const db = new Database(source, { readonly: true, fileMustExist: true });
  try {
    db.exec('BEGIN');
    db.prepare('SELECT count(*) FROM sqlite_master').get();
    await db.backup(unfinished, {
      progress: ({ totalPages, remainingPages }) => {
        onProgress({ pagesDone: totalPages - remainingPages, pagesTotal: totalPages });
        return PAGES_PER_STEP;
      },
    });
    settleCopy(unfinished);
    renameSync(unfinished, target);
  } finally {
    db.close();
    for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(`${unfinished}${ending}`, { force: true });
  }
}

/** Makes the copy one file that needs no other beside it, on the disk. */
function settleCopy(file: string): void {
  const db = new Database(file);
  try {
    db.pragma('synchronous = FULL');
    db.pragma('journal_mode = DELETE');
    assertSound(db);
  } finally {
    db.close();
  }
}

/** Throws StoreUnfit where the file is damaged, is no data of this program, or carries guards that were altered. */
export function verifyBackup(file: string, migrationsFolder: string): void {
  if (!existsSync(file)) throw new StoreUnfit(`there is no file ${file}`);
  const db = new Database(file, { readonly: true });
  try {
    assertSound(db);
    const migrations = readMigrations(migrationsFolder);
    const pending = new Set(pendingMigrations(db, migrations).map((one) => one.name));
    const applied = migrations.filter((one) => !pending.has(one.name));
    if (applied.length === 0) throw new StoreUnfit(`${file} holds no data of this program`);
    const differences = schemaDifferences(db, releasedSchema(applied));
    if (differences.length > 0)
      throw new StoreUnfit(`the guards in ${file} were altered: ${differences.join('; ')}`);
  } catch (error) {
    if (error instanceof StoreUnfit) throw error;
    throw new StoreUnfit(`${file} cannot be read as a database: ${String(error)}`, { cause: error });
  } finally {
    db.close();
  }
}

function assertSound(db: Connection): void {
  const found = db.pragma('integrity_check', { simple: true });
  if (found !== 'ok') throw new StoreUnfit(`the database is damaged: ${String(found)}`);
  const orphans = db.pragma('foreign_key_check') as unknown[];
  if (orphans.length > 0)
    throw new StoreUnfit(`the database is damaged: ${orphans.length} rows lost their parent`);
}

/** Writes what is still beside the file into it, so that the file alone is everything. */
export function foldLog(file: string): void {
  const db = new Database(file);
  try {
    db.pragma('wal_checkpoint(TRUNCATE)');
    db.pragma('journal_mode = DELETE');
  } finally {
    db.close();
  }
}
