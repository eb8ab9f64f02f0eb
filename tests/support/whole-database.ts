import Database from 'better-sqlite3';
import { contentsOf } from './sqlite-connection.ts';

/** Every row of every table but the sessions, read by a program of its own: equal before and after what must change nothing. */
export function wholeDatabase(file: string): Record<string, string[]> {
  const db = new Database(file, { readonly: true });
  try {
    const tables = contentsOf(db);
    delete tables['session'];
    return tables;
  } finally {
    db.close();
  }
}
