import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { StoreUnavailable, StoreUnfit } from '#lib/server/engine/engine-errors.ts';
import { migrate, readMigrations } from '#lib/server/engine/sqlite/migrate.ts';
import { bookTask } from '../../support/booking-task.ts';
import { useProgram } from '../../support/child-program.ts';
import { MIGRATIONS, openEngine, type Store } from '../../support/engine-store.ts';
import {
  connectBare,
  contentsOf,
  withBareConnection,
  type SqliteConnection,
} from '../../support/sqlite-connection.ts';
import { useBareConnection, useEmptyStore, useEngine, useStore } from '../../support/use-engine.ts';
import { furnishAfter } from './full-house.ts';
import {
  ADD_NOTES,
  alterMigration,
  FAILING,
  migrationsWith,
  ORPHANING,
  REBUILD_PARTY,
} from './migration-folder.ts';

const FIRST = '20261123000000_first';

function schemaOf(db: SqliteConnection): unknown[] {
  return db.prepare('SELECT type, name, sql FROM sqlite_master ORDER BY type, name').all();
}

/** Everything that the file holds. */
function snapshotOf(store: Pick<Store, 'file'>): unknown {
  return withBareConnection(store.file, (db) => [schemaOf(db), contentsOf(db)]);
}

describe('migrations', () => {
  it('are each applied once and recorded with their checksum', async () => {
    const store = useEmptyStore();
    const records = () =>
      withBareConnection(store.file, (db) =>
        db.prepare('SELECT migration_name, checksum, finished_at FROM _prisma_migrations').all(),
      );
    await openEngine(store).close();
    const after = records();
    const names = readdirSync(MIGRATIONS).sort();
    expect(after).toEqual(
      names.map((name) => ({
        migration_name: name,
        checksum: createHash('sha256')
          .update(readFileSync(join(MIGRATIONS, name, 'migration.sql')))
          .digest('hex'),
        finished_at: expect.stringMatching(/^20\d\d-/) as unknown,
      })),
    );
    const statements: string[] = [];
    await openEngine(store, {
      onStatement: (sql) => {
        statements.push(sql);
      },
    }).close();
    expect(records()).toEqual(after);
    expect(statements.filter((sql) => /^\s*(CREATE|INSERT|BEGIN)/i.test(sql))).toEqual([]);
  });

  it('that differ from what was applied are refused, and the file stays as it is', () => {
    const store = useStore();
    const migrations = migrationsWith(store);
    alterMigration(migrations, FIRST);
    const before = snapshotOf(store);
    expect(() => openEngine(store, { migrations })).toThrow(StoreUnfit);
    expect(() => openEngine(store, { migrations })).toThrow(/differs from the one that was applied/);
    expect(snapshotOf(store)).toEqual(before);
  });

  it('of a newer release make an older one refuse to serve', async () => {
    const store = useStore();
    await openEngine(store, { migrations: migrationsWith(store, ADD_NOTES) }).close();
    const before = snapshotOf(store);
    expect(() => openEngine(store)).toThrow(/written by a newer release/);
    expect(snapshotOf(store)).toEqual(before);
  });

  it.each([FAILING, ORPHANING])('that fail leave everything as it was: $name', async (bad) => {
    const store = useStore();
    await openEngine(store, { migrations: migrationsWith(store, ADD_NOTES) }).close();
    const before = snapshotOf(store);
    const migrations = migrationsWith(store, ADD_NOTES, bad);
    expect(() => openEngine(store, { migrations })).toThrow(StoreUnfit);
    expect(() => openEngine(store, { migrations })).toThrow(bad.name);
    expect(snapshotOf(store)).toEqual(before);
  });

  it('are missed when their folder is', () => {
    const store = useStore();
    expect(() => openEngine(store, { migrations: join(store.folder, 'nowhere') })).toThrow(StoreUnfit);
  });

  it('leave foreign keys switched on, where they ran and where none was to run', async () => {
    const store = useEmptyStore();
    for (const start of ['first', 'second']) {
      const settings: unknown[] = [];
      const engine = openEngine(store, {
        onConnection: (db, role) => {
          if (role === 'writer') settings.push(db);
        },
      });
      expect((settings[0] as SqliteConnection).pragma('foreign_keys', { simple: true }), start).toBe(1);
      await engine.close();
    }
  });

  it('that another process was faster with are not applied twice', async () => {
    const store = useEmptyStore();
    let other: SqliteConnection | null = connectBare(store.file);
    const engine = openEngine(store, {
      onStatement: (sql) => {
        if (other === null || !sql.startsWith('BEGIN IMMEDIATE')) return;
        const faster = other;
        other = null;
        migrate(faster, readMigrations(MIGRATIONS));
        faster.close();
      },
    });
    expect(engine.health()).toEqual({ healthy: true, problems: [] });
    await engine.close();
    expect(
      withBareConnection(store.file, (db) =>
        db.prepare('SELECT count(*) FROM _prisma_migrations').pluck().get(),
      ),
    ).toBe(readdirSync(MIGRATIONS).length);
  });

  it('that another program keeps from the file make the start unavailable and not unfit', async () => {
    const store = useEmptyStore();
    const other = useBareConnection(store);
    other.pragma('journal_mode = WAL');
    other.exec('BEGIN IMMEDIATE');
    expect(() => openEngine(store, { busyWaitMs: 0 })).toThrow(StoreUnavailable);
    other.exec('COMMIT');
    await openEngine(store).close();
  });
});

describe('a start that is killed in the middle of a migration', () => {
  it('is followed by one that finds the earlier state and goes on', async () => {
    const store = useStore();
    const migrations = migrationsWith(store, ADD_NOTES, REBUILD_PARTY);
    const before = snapshotOf(store);
    const statements: string[] = [];
    const trial = useStore();
    await openEngine(trial, {
      migrations,
      onStatement: (sql) => {
        statements.push(sql);
      },
    }).close();
    const places = [
      statements.findIndex((sql) => sql.startsWith('CREATE TABLE note')),
      statements.findIndex((sql) => sql.includes('INSERT INTO _prisma_migrations')),
      statements.findIndex((sql) => sql.startsWith('COMMIT')),
    ];
    for (const place of places) {
      expect(place).toBeGreaterThan(0);
      const child = useProgram('integration/engine/migrate-and-die.ts', [
        store.file,
        migrations,
        `${place + 1}`,
      ]);
      expect((await child.ended).signal, child.errors()).toBe('SIGKILL');
      expect(snapshotOf(store)).toEqual(before);
    }
    const inTheSecond = statements.findIndex((sql) => sql.startsWith('DROP TABLE party'));
    const child = useProgram('integration/engine/migrate-and-die.ts', [
      store.file,
      migrations,
      `${inTheSecond + 1}`,
    ]);
    expect((await child.ended).signal).toBe('SIGKILL');
    const applied = withBareConnection(store.file, (db) =>
      db.prepare('SELECT migration_name FROM _prisma_migrations').pluck().all(),
    );
    expect(applied).toEqual([...readdirSync(MIGRATIONS).sort(), ADD_NOTES.name]);

    const engine = useEngine(store, { migrations });
    expect(engine.health()).toEqual({ healthy: true, problems: [] });
    expect(engine.read((reader) => reader.partyById(1)?.name)).toBe('新来的咨询公司');
  });

  it('is followed by one that begins anew where nothing was there', async () => {
    const store = useEmptyStore();
    const child = useProgram('integration/engine/migrate-and-die.ts', [store.file, MIGRATIONS, '60']);
    expect((await child.ended).signal, child.errors()).toBe('SIGKILL');
    expect(withBareConnection(store.file, (db) => schemaOf(db))).toEqual([]);
    const engine = useEngine(store);
    expect(engine.health()).toEqual({ healthy: true, problems: [] });
  });
});

const WIDENED: Readonly<Record<string, string>> = { canteen_picture: 'picture' };

describe('a database of an earlier release', () => {
  const released = readMigrations(MIGRATIONS);

  it.each(released.map(({ name }, index) => [name, index + 1] as const))(
    'as of %s starts with its rows',
    async (name, count) => {
      const store = useEmptyStore();
      const db = connectBare(store.file);
      onTestFinished(() => {
        if (db.open) db.close();
      });
      for (const migration of released.slice(0, count)) {
        migrate(db, released.slice(0, released.indexOf(migration) + 1));
        furnishAfter(db, migration.name);
      }
      const before = contentsOf(db);
      const empty = Object.keys(before).filter((table) => before[table]!.length === 0);
      expect(empty, `full-house.ts gives ${name} no rows for these tables`).toEqual([]);
      db.close();

      const engine = useEngine(store);
      expect(engine.health()).toEqual({ healthy: true, problems: [] });
      const after = withBareConnection(store.file, contentsOf);
      for (const table of Object.keys(before).filter((one) => one !== '_prisma_migrations')) {
        // Once a table has been widened for more, its rows lie in that one.
        const rows = after[table] ?? after[WIDENED[table] ?? ''];
        expect(rows?.length, `rows of ${table}`).toBe(before[table]!.length);
      }
      expect(withBareConnection(store.file, (one) => one.pragma('foreign_key_check'))).toEqual([]);
      expect(await engine.transact(bookTask({ publicId: 'b-1', resourceIds: [3] }))).toBe('b-1');
    },
  );

  it('has stations that have started, and have said nothing of the way in', async () => {
    const store = useEmptyStore();
    const db = connectBare(store.file);
    migrate(db, released.slice(0, 1));
    furnishAfter(db, FIRST);
    db.close();
    await openEngine(store).close();
    const after = withBareConnection(store.file, (one) =>
      one.prepare('SELECT DISTINCT trial, way_in, house_rules FROM station').all(),
    );
    expect(after).toEqual([{ trial: 0, way_in: '', house_rules: '' }]);
    expect(() => withBareConnection(store.file, (one) => one.exec('UPDATE station SET trial = 2'))).toThrow(
      /CHECK/,
    );
  });

  it('keeps the rows of child tables when a parent table is rebuilt', async () => {
    const store = useStore();
    await openEngine(store, { migrations: migrationsWith(store, ADD_NOTES) }).close();
    withBareConnection(store.file, (db) =>
      db.exec(`INSERT INTO note (party_id, text) VALUES (1, 'a'), (2, 'b')`),
    );
    const before = withBareConnection(store.file, contentsOf);

    const engine = useEngine(store, { migrations: migrationsWith(store, ADD_NOTES, REBUILD_PARTY) });
    expect(engine.health()).toEqual({ healthy: true, problems: [] });
    const after = withBareConnection(store.file, contentsOf);
    expect(after['note']).toEqual(before['note']);
    expect(after['membership']).toEqual(before['membership']);
    expect(after['party']).toHaveLength(2);
    await expect(
      engine.configure('test', ({ tables }) =>
        tables.membership.create({ data: { partyId: 999, personId: 1, role: 'member' } }),
      ),
    ).rejects.toThrow();
  });

  it('would lose them if foreign keys were on: the test above can fail', () => {
    const store = useStore();
    withBareConnection(store.file, (db) => {
      db.exec(`PRAGMA foreign_keys = OFF; DELETE FROM membership; UPDATE resource SET provider_party_id = NULL; ${ADD_NOTES.sql}
        INSERT INTO note (party_id, text) VALUES (1, 'a'), (2, 'b'); PRAGMA foreign_keys = ON; BEGIN; ${REBUILD_PARTY.sql} COMMIT`);
      expect(db.prepare('SELECT count(*) FROM note').pluck().get()).toBe(0);
    });
  });
});
