import Database from 'better-sqlite3';
import { join } from 'node:path';
import { isBusy } from './sqlite-errors.ts';

/** Lets go of the folder. */
export type ReleaseFolder = () => void;

/**
 * Takes the data folder for this process, or null where another one has it. It is SQLite's own file lock, so it ends
 * with the process, however that ends, and no stale mark is left behind.
 */
export function holdFolder(dataDir: string): ReleaseFolder | null {
  const db = new Database(join(dataDir, 'in-use.lock'), { timeout: 0 });
  try {
    db.pragma('journal_mode = MEMORY');
    db.exec('BEGIN EXCLUSIVE');
    return () => {
      db.close();
    };
  } catch (error) {
    db.close();
    if (isBusy(error)) return null;
    throw error;
  }
}
