import { onTestFinished } from 'vitest';
import type { Engine } from '#lib/server/engine/engine.ts';
import type { SqliteEngineOptions } from '#lib/server/engine/sqlite/open-sqlite-engine.ts';
import { makeEmptyStore, makeStore, openEngine, type Store } from './engine-store.ts';
import { connectBare, type SqliteConnection } from './sqlite-connection.ts';

/** A furnished store that ends with the test. */
export function useStore(): Store {
  const store = makeStore();
  onTestFinished(store.remove);
  return store;
}

/** A folder without a database that ends with the test. */
export function useEmptyStore(): Store {
  const store = makeEmptyStore();
  onTestFinished(store.remove);
  return store;
}

/** An engine that is closed when the test ends. */
export function useEngine(store: Pick<Store, 'file'>, options: Partial<SqliteEngineOptions> = {}): Engine {
  const engine = openEngine(store, options);
  onTestFinished(() => engine.close());
  return engine;
}

/** Another program's connection that is closed when the test ends. */
export function useBareConnection(store: Pick<Store, 'file'>): SqliteConnection {
  const db = connectBare(store.file);
  onTestFinished(() => {
    db.close();
  });
  return db;
}
