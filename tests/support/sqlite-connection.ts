import Database from 'better-sqlite3';

export type SqliteConnection = Database.Database;

/** A connection as any other program would open it: with the driver's own settings and none of the engine's. */
export function connectBare(file: string | Buffer): SqliteConnection {
  return new Database(file);
}

/** Runs `use` on a bare connection of its own. */
export function withBareConnection<T>(file: string, use: (db: SqliteConnection) => T): T {
  const db = connectBare(file);
  try {
    return use(db);
  } finally {
    db.close();
  }
}

const TABLES = `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT GLOB 'sqlite_*' ORDER BY name`;

/** Every row of every table as text, to be compared before and after. */
export function contentsOf(db: SqliteConnection): Record<string, string[]> {
  const tables = db.prepare(TABLES).pluck().all() as string[];
  return Object.fromEntries(tables.map((table) => [table, rowsOf(db, table)]));
}

function rowsOf(db: SqliteConnection, table: string): string[] {
  const rows = db.prepare(`SELECT * FROM "${table}"`).raw().safeIntegers().all();
  return rows.map((row) => JSON.stringify(row, textOf)).sort();
}

function textOf(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? `${value}n` : value;
}
