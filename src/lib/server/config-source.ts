import type { App } from './app.ts';
import type { ConfigTransaction } from './engine/engine.ts';

/** Where a typed read comes from: the reading connection, or the transaction of a configuration write. */
export type ConfigSource = Pick<ConfigTransaction, 'tables'>;

/** For reads outside of a configuration write. */
export function readingFrom(app: App): ConfigSource {
  return { tables: app.engine.config };
}

/** Several reads of one answer, from one snapshot. */
export function readTogether<T>(app: App, read: (source: ConfigSource) => Promise<T>): Promise<T> {
  return app.engine.config.$transaction((tables) => read({ tables }));
}
