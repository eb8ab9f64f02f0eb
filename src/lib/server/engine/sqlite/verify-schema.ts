import Database from 'better-sqlite3';
import { migrate, type Migration } from './migrate.ts';
import type { Connection } from './open-connection.ts';

interface SchemaObject {
  readonly type: string;
  readonly name: string;
  readonly sql: string;
}

const OBJECTS = `SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' AND name <> '_prisma_migrations'`;

/**
 * What the released migrations make, as the text that SQLite keeps of each table, index, view and trigger. It is read
 * from a database in memory that ran the same migrations, so there is no second copy of any guard that could differ.
 */
export function releasedSchema(migrations: readonly Migration[]): ReadonlyMap<string, string> {
  const db = new Database(':memory:');
  try {
    migrate(db, migrations);
    return new Map(objectsOf(db).map((one) => [`${one.type} ${one.name}`, one.sql]));
  } finally {
    db.close();
  }
}

/**
 * Where the file differs from the release: each object that is missing or altered, and each trigger or unique index that
 * the release does not know (a foreign trigger could undo what a guard allows, a foreign unique index could refuse it).
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
    const foreign = !released.has(name) && (name.startsWith('trigger ') || /^CREATE UNIQUE INDEX/i.test(sql));
    if (foreign) differences.push(`${name} is not of this release`);
  }
  return differences;
}

function objectsOf(db: Connection): SchemaObject[] {
  return db.prepare(OBJECTS).all() as SchemaObject[];
}
