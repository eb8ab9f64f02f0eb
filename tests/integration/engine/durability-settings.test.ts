import { describe, expect, it } from 'vitest';
import type { ConnectionRole } from '#lib/server/engine/sqlite/open-connection.ts';
import { bookTask } from '../../support/booking-task.ts';
import { HALL } from '../../support/hall.ts';
import { withBareConnection, type SqliteConnection } from '../../support/sqlite-connection.ts';
import { useEngine, useStore } from '../../support/use-engine.ts';
import type { Store } from '../../support/engine-store.ts';

const FULL = 2;

/** Opens an engine and uses it for everything, so that each of its connections exists. */
async function connectionsOf(
  store: Store,
): Promise<{ close: () => Promise<void>; byRole: Map<ConnectionRole, SqliteConnection> }> {
  const byRole = new Map<ConnectionRole, SqliteConnection>();
  const engine = useEngine(store, {
    onConnection: (db, role) => {
      byRole.set(role, db);
    },
  });
  await engine.config.station.count();
  await engine.configure('test', ({ tables }) =>
    tables.station.update({ where: { id: HALL.station }, data: { notes: 'x' } }),
  );
  return { close: () => engine.close(), byRole };
}

function settingsOf(db: SqliteConnection): Record<string, unknown> {
  const setting = (name: string) => {
    const value: unknown = db.pragma(name, { simple: true });
    return typeof value === 'bigint' ? Number(value) : value;
  };
  return {
    journal: setting('journal_mode'),
    synchronous: setting('synchronous'),
    busyTimeout: setting('busy_timeout'),
    foreignKeys: setting('foreign_keys'),
  };
}

describe('what was acknowledged is stored', () => {
  it.each(['in a new store', 'in one that was open before'])(
    'because every connection that writes is durable, %s',
    async (when) => {
      const store = useStore();
      if (when === 'in one that was open before') await (await connectionsOf(store)).close();
      const journal = withBareConnection(store.file, (db) => db.pragma('journal_mode', { simple: true }));
      expect(journal).toBe(when === 'in a new store' ? 'delete' : 'wal');

      const { byRole } = await connectionsOf(store);
      expect([...byRole.keys()].sort()).toEqual(['config-reader', 'config-writer', 'reader', 'writer']);
      const durable = { journal: 'wal', synchronous: FULL, busyTimeout: 0, foreignKeys: 1 };
      expect(settingsOf(byRole.get('writer')!)).toEqual(durable);
      expect(settingsOf(byRole.get('config-writer')!)).toEqual(durable);
      expect(byRole.get('reader')!.readonly).toBe(true);
      expect(byRole.get('config-reader')!.readonly).toBe(true);
    },
  );

  it('which the driver alone would not be: a reopened WAL database says NORMAL', async () => {
    const store = useStore();
    await (await connectionsOf(store)).close();
    withBareConnection(store.file, (db) => {
      db.prepare('SELECT 1 FROM sqlite_master').get();
      expect(settingsOf(db)).toMatchObject({ journal: 'wal', synchronous: 1 });
    });
  });
});

describe('the statement watcher', () => {
  it('sees every statement of a booking, prepared ones included, in their order', async () => {
    const statements: string[] = [];
    const engine = useEngine(useStore(), {
      onStatement: (sql) => {
        statements.push(sql.trim().split(/\s+/).slice(0, 3).join(' '));
      },
    });
    statements.length = 0;
    await engine.transact(bookTask({ publicId: 'b-1', resourceIds: [1, 2] }));
    expect(statements).toEqual([
      'BEGIN IMMEDIATE',
      'SAVEPOINT request',
      'INSERT INTO booking',
      'INSERT INTO occurrence',
      'INSERT INTO claim',
      'INSERT INTO event',
      'INSERT INTO request_key',
      'RELEASE request',
      'COMMIT',
    ]);
  });

  it('sees those of a read, which is one transaction', () => {
    const statements: string[] = [];
    const engine = useEngine(useStore(), {
      onStatement: (sql) => {
        statements.push(sql.trim().split(/\s+/)[0] ?? '');
      },
    });
    statements.length = 0;
    engine.read((reader) => [reader.stationId('station-1'), reader.configRevision()]);
    expect(statements).toEqual(['BEGIN', 'SELECT', 'SELECT', 'COMMIT']);
  });

  it('sees those of the typed client, reading and writing', async () => {
    const statements: string[] = [];
    const engine = useEngine(useStore(), {
      onStatement: (sql) => {
        statements.push(sql);
      },
    });
    await engine.config.station.count();
    expect(statements.at(-1)).toMatch(/^SELECT COUNT.*station/);
    statements.length = 0;
    await engine.configure('test', ({ tables }) =>
      tables.station.update({ where: { id: 1 }, data: { notes: 'x' }, select: { id: true } }),
    );
    const verbs = statements.map((sql) => sql.trim().split(/\s+/).slice(0, 2).join(' '));
    expect(verbs).toContain('BEGIN IMMEDIATE');
    expect(verbs.some((verb) => verb.startsWith('UPDATE'))).toBe(true);
    expect(verbs.at(-1)).toBe('COMMIT');
    expect(verbs.filter((verb) => verb.startsWith('BEGIN'))).toEqual(['BEGIN IMMEDIATE']);
  });
});
