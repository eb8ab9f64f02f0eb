import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { StoreUnfit } from '#lib/server/engine/engine-errors.ts';
import { readMigrations } from '#lib/server/engine/sqlite/migrate.ts';
import { releasedSchema } from '#lib/server/engine/sqlite/verify-schema.ts';
import { bookTask } from '../../support/booking-task.ts';
import { MIGRATIONS, openEngine } from '../../support/engine-store.ts';
import { withBareConnection, type SqliteConnection } from '../../support/sqlite-connection.ts';
import { rewriteTrigger, triggerText } from '../../support/trigger-text.ts';
import { useBareConnection, useEngine, useStore } from '../../support/use-engine.ts';
import { guardNames } from './unguarded.ts';

const RELEASED = readMigrations(MIGRATIONS);

/** Lets the connection write where SQLite keeps its schema. */
function rewriteSchema(db: SqliteConnection, sql: string): void {
  db.unsafeMode(true);
  db.pragma('writable_schema = ON');
  db.exec(sql);
  db.pragma('writable_schema = RESET');
  db.unsafeMode(false);
}

function inSchema(table: string, was: string, becomes: string): (db: SqliteConnection) => void {
  const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;
  return (db) => {
    const { sql } = db.prepare('SELECT sql FROM sqlite_master WHERE name = ?').get(table) as { sql: string };
    if (!sql.includes(was)) throw new RangeError(`${table} does not say ${was}`);
    rewriteSchema(
      db,
      `UPDATE sqlite_master SET sql = replace(sql, ${quoted(was)}, ${quoted(becomes)}) WHERE name = '${table}'`,
    );
  };
}

/** Makes a table anew with its text changed, its rows kept and its indexes and triggers exactly as they were. */
function rebuild(table: string, was: string, becomes: string): (db: SqliteConnection) => void {
  return (db) => {
    const objects = db.prepare(
      `SELECT sql FROM sqlite_master WHERE tbl_name = ? AND sql IS NOT NULL ORDER BY type = 'table' DESC`,
    );
    const [text = '', ...others] = objects.pluck().all(table) as string[];
    if (!text.includes(was)) throw new RangeError(`${table} does not say ${was}`);
    db.pragma('foreign_keys = OFF');
    db.exec(`BEGIN; CREATE TEMP TABLE kept AS SELECT * FROM ${table}; DROP TABLE ${table}; ${text.replace(was, becomes)};
      INSERT INTO ${table} SELECT * FROM kept; DROP TABLE kept; ${others.join(';')}; COMMIT`);
  };
}

const run =
  (sql: string) =>
  (db: SqliteConnection): void => {
    db.exec(sql);
  };
const rewrite = (name: string, was: string, becomes: string) =>
  run(rewriteTrigger(RELEASED, name, [was, becomes]));

const FOREIGN_TRIGGER = 'AFTER INSERT ON claim BEGIN UPDATE claim SET quantity = 1; END';

const TAMPERINGS: Readonly<Record<string, (db: SqliteConnection) => void>> = {
  'a guard that never fires': rewrite('claim_guard_insert', 'BEGIN', 'WHEN 0 BEGIN'),
  'a guard that is off by one': rewrite('claim_guard_insert', 'taken > max', 'taken - 1 > max'),
  'a guard that takes < for <=': rewrite(
    'claim_guard_update',
    'c.from_min < NEW.to_min',
    'c.from_min <= NEW.to_min',
  ),
  'a guard that looks back too little': rewrite('claim_guard_insert', '1500', '1499'),
  'a guard that only warns': rewrite('resource_guard_delete', 'RAISE(ABORT', 'max(1'),
  'a guard for fewer columns': rewrite('claim_guard_update', ', all_of_it ON', ' ON'),
  'a guard of an event for one column': rewrite(
    'event_append_only_update',
    'BEFORE UPDATE ON',
    'BEFORE UPDATE OF facts ON',
  ),
  'a guard before and not after': rewrite('claim_guard_insert', 'AFTER INSERT', 'BEFORE INSERT'),
  'a guard with another space in it': rewrite('claim_guard_insert', 'max(0, ', 'max(0,'),
  'a guard rewritten where the schema is kept': inSchema(
    'claim_guard_insert',
    'taken > max',
    'taken > 9 + max',
  ),
  'a guard deleted where the schema is kept': (db) => {
    rewriteSchema(db, `DELETE FROM sqlite_master WHERE name = 'claim_guard_insert'`);
  },
  'claims that are not STRICT': rebuild('claim', 'STRICT, WITHOUT ROWID', 'WITHOUT ROWID'),
  'claims with a rowid': rebuild('claim', 'STRICT, WITHOUT ROWID', 'STRICT'),
  'claims without their longest length': rebuild('claim', 'BETWEEN 1 AND 1500', 'BETWEEN 1 AND 15000'),
  'resources without a CHECK': rebuild('resource', ' CHECK (capacity BETWEEN 0 AND 100000)', ''),
  'events that are not STRICT': rebuild('event', ') STRICT', ')'),
  'claims without STRICT where the schema is kept': inSchema(
    'claim',
    'STRICT, WITHOUT ROWID',
    'WITHOUT ROWID',
  ),
  'resources without a CHECK where the schema is kept': inSchema(
    'resource',
    'BETWEEN 0 AND 100000',
    'BETWEEN -5 AND 100000',
  ),
  'a column more': run('ALTER TABLE claim ADD COLUMN note TEXT'),
  'a column of another name': run('ALTER TABLE event RENAME COLUMN facts TO fact'),
  'a table less': run('DROP TABLE demand'),
  'an index less': run('DROP INDEX claim_by_holder'),
  'a foreign trigger': run(`CREATE TRIGGER another ${FOREIGN_TRIGGER}`),
  'a foreign trigger named almost like SQLite’s own': run(`CREATE TRIGGER sqliteXanother ${FOREIGN_TRIGGER}`),
  'a foreign trigger named like the record of migrations': run(
    `CREATE TRIGGER _prisma_migrations ${FOREIGN_TRIGGER}`,
  ),
  'a foreign trigger that undoes': run(
    'CREATE TRIGGER another BEFORE INSERT ON claim BEGIN SELECT RAISE(IGNORE); END',
  ),
  'a foreign trigger kept as a view': (db) => {
    rewriteSchema(
      db,
      `INSERT INTO sqlite_master (type, name, tbl_name, rootpage, sql) VALUES ('view', 'harmless', 'harmless', 0, 'CREATE TRIGGER harmless ${FOREIGN_TRIGGER}')`,
    );
  },
  'a foreign unique index': run('CREATE UNIQUE INDEX one_claim_per_holder ON claim (holder)'),
  'a migration’s checksum': run(`UPDATE _prisma_migrations SET checksum = 'x'`),
  'a migration of another release': run(
    `INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name) VALUES ('x', 'x', 1, '99999999999999_later')`,
  ),
};

describe('a store that was tampered with', () => {
  it.each(Object.entries(TAMPERINGS))(
    '%s: the running engine says so, and none is opened on it',
    async (_title, tamper) => {
      const store = useStore();
      const engine = useEngine(store);
      expect(engine.health()).toEqual({ healthy: true, problems: [] });
      withBareConnection(store.file, tamper);
      const health = engine.health();
      expect(health.healthy).toBe(false);
      expect(health.problems.join()).not.toBe('');
      await engine.close();
      expect(() => openEngine(store)).toThrow(StoreUnfit);
    },
  );

  it('is not opened without the record of its migrations', async () => {
    const store = useStore();
    const engine = useEngine(store);
    withBareConnection(store.file, run('DELETE FROM _prisma_migrations'));
    expect(engine.health().healthy).toBe(false);
    await engine.close();
    expect(() => openEngine(store)).toThrow(StoreUnfit);
  });

  it('is not opened where the file is damaged or something else', () => {
    const store = useStore();
    writeFileSync(store.file, 'not a database, but long enough to have a page of its own'.repeat(200));
    expect(() => openEngine(store)).toThrow(StoreUnfit);
  });

  it('is missed for each trigger that is dropped, guards and others, until it is there again', () => {
    const store = useStore();
    const engine = useEngine(store);
    const outside = useBareConnection(store);
    const triggers = [...releasedSchema(RELEASED).keys()].filter((name) => name.startsWith('trigger '));
    expect(triggers.length).toBeGreaterThan(40);
    for (const trigger of triggers) {
      outside.exec(`DROP ${trigger}`);
      expect(engine.health()).toEqual({ healthy: false, problems: [`${trigger} is missing`] });
      outside.exec(triggerText(RELEASED, trigger.slice('trigger '.length)));
      expect(engine.health().healthy, trigger).toBe(true);
    }
  });

  it.each(guardNames())('is not opened without %s', (guard) => {
    const store = useStore();
    withBareConnection(store.file, run(`DROP TRIGGER ${guard}`));
    expect(() => openEngine(store)).toThrow(new RegExp(`trigger ${guard} is missing`));
  });
});

describe('a store', () => {
  it('may have what neither changes nor refuses a write: plain indexes, tables, views and statistics', async () => {
    const store = useStore();
    withBareConnection(store.file, (db) => {
      db.exec(`CREATE INDEX claims_by_day ON claim (local_day); CREATE TABLE notes (text TEXT);
        CREATE VIEW claims_of_today AS SELECT * FROM claim; CREATE TABLE counted (id INTEGER PRIMARY KEY AUTOINCREMENT); ANALYZE`);
    });
    const engine = useEngine(store);
    expect(engine.health()).toEqual({ healthy: true, problems: [] });
    expect(await engine.transact(bookTask({ publicId: 'b-1' }))).toBe('b-1');
  });
});
