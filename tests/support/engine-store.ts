import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Engine } from '#lib/server/engine/engine.ts';
import { migrate, readMigrations } from '#lib/server/engine/sqlite/migrate.ts';
import { openSqliteEngine, type SqliteEngineOptions } from '#lib/server/engine/sqlite/open-sqlite-engine.ts';
import { furnishHall } from './hall.ts';
import { connectBare } from './sqlite-connection.ts';

export const MIGRATIONS = fileURLToPath(new URL('../../prisma/migrations/sqlite', import.meta.url));

export interface Store {
  readonly folder: string;
  readonly file: string;
  remove(): void;
}

let baseFolder: string | null = null;

/** A folder of its own with a migrated and furnished database: a copy of one that each test process makes once. */
export function makeStore(): Store {
  const store = makeEmptyStore();
  copyFileSync(baseFile(), store.file);
  return store;
}

/** A folder of its own in which there is no database yet. */
export function makeEmptyStore(): Store {
  const folder = mkdtempSync(join(tmpdir(), 'yizhan-engine-'));
  return {
    folder,
    file: join(folder, 'yizhan.db'),
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export function openEngine(store: Pick<Store, 'file'>, options: Partial<SqliteEngineOptions> = {}): Engine {
  return openSqliteEngine({
    file: store.file,
    migrations: MIGRATIONS,
    onLongHold: () => undefined,
    ...options,
  });
}

function baseFile(): string {
  if (baseFolder === null) {
    const folder = mkdtempSync(join(tmpdir(), 'yizhan-base-'));
    const db = connectBare(join(folder, 'base.db'));
    migrate(db, readMigrations(MIGRATIONS));
    furnishHall(db);
    db.close();
    baseFolder = folder;
  }
  return join(baseFolder, 'base.db');
}
