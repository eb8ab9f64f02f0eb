import Database from 'better-sqlite3';
import { migrate, type Migration } from './migrate.ts';
import type { Connection } from './open-connection.ts';

interface SchemaObject {
  readonly type: string;
  readonly name: string;
  readonly sql: string;
}

/** Left out is what SQLite and the record of migrations keep for themselves, by exact name: a trigger may bear any name. */
const OBJECTS = `SELECT type, name, ifnull(sql, '') AS sql FROM sqlite_master
  WHERE NOT (type = 'table' AND name IN ('_prisma_migrations', 'sqlite_sequence', 'sqlite_stat1', 'sqlite_stat4'))
    AND name <> 'sqlite_autoindex__prisma_migrations_1'`;

/**
 * What others may add without harm: it neither changes nor refuses a write. SQLite runs the stored text and not the type
 * that stands beside it, and it writes that text in this form itself.
 */
const HARMLESS = /^CREATE (?:TABLE|INDEX|VIEW) /;

/** The last release that was asked for: a process that opens many stores works it out once. */
let lastReleased: { readonly release: string; readonly schema: ReadonlyMap<string, string> } | null = null;

/**
 * What the released migrations make, as the text that SQLite keeps of each table, index, view and trigger. It is read
 * from a database in memory that ran the same migrations, so there is no second copy of any guard that could differ.
 */
export function releasedSchema(migrations: readonly Migration[]): ReadonlyMap<string, string> {
  const release = migrations.map(({ name, checksum }) => `${name} ${checksum}`).join('\n');
  if (lastReleased?.release !== release) lastReleased = { release, schema: schemaMadeBy(migrations) };
  return lastReleased.schema;
}

function schemaMadeBy(migrations: readonly Migration[]): ReadonlyMap<string, string> {
  const db = new Database(':memory:');
  try {
    migrate(db, migrations);
    return new Map(objectsOf(db).map((one) => [`${one.type} ${one.name}`, one.sql]));
  } finally {
    db.close();
  }
}

/**
 * Where the file differs from the release: each object that is missing or altered, and each trigger, unique index or
 * virtual table that the release does not know (a foreign trigger could undo what a guard allows, a foreign unique index
 * could refuse it).
 */
export function schemaDifferences(db: Connection, released: ReadonlyMap<string, string>): string[] {
  const found = new Map(objectsOf(db).map((one) => [`${one.type} ${one.name}`, one.sql]));
  const differences: string[] = [];
  for (const [name, sql] of released) {
    const present = found.get(name);
    if (present === undefined) differences.push(`${name} is missing`);
    else if (present !== sql) differences.push(`${name} is altered`);
  }
  for (const [name, sql] of found) {
    if (!released.has(name) && !HARMLESS.test(sql)) differences.push(`${name} is not of this release`);
  }
  return differences;
}

function objectsOf(db: Connection): SchemaObject[] {
  return db.prepare(OBJECTS).all() as SchemaObject[];
}
