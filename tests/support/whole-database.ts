import { connectBare, contentsOf, type SqliteConnection } from './sqlite-connection.ts';

type Contents = Readonly<Record<string, readonly string[]>>;

/** What was read of the file that was asked for last. */
let last: {
  readonly file: string;
  readonly db: SqliteConnection;
  version: unknown;
  contents: Contents;
} | null = null;

/**
 * Every row of every table, read by a program of its own: equal before and after what must change nothing. While nobody has
 * committed anything since, which SQLite tells, it is what was read before.
 */
export function wholeDatabaseWithSessions(file: string): Contents {
  if (last?.file !== file) {
    last?.db.close();
    last = { file, db: connectBare(file), version: null, contents: {} };
  }
  const version = last.db.pragma('data_version', { simple: true });
  if (version !== last.version) {
    last.version = version;
    last.contents = contentsOf(last.db);
  }
  return last.contents;
}

/** The same without the sessions. */
export function wholeDatabase(file: string): Contents {
  const { session, ...tables } = wholeDatabaseWithSessions(file);
  if (session === undefined) throw new Error('there is no table of sessions');
  return tables;
}
