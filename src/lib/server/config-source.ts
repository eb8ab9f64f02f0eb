import type { App } from './app.ts';
import { StoreUnavailable } from './engine/engine-errors.ts';
import type { ConfigTransaction } from './engine/engine.ts';

/** Where a typed read comes from: the reading connection, or the transaction of a configuration write. */
export type ConfigSource = Pick<ConfigTransaction, 'tables'>;

/** For reads outside of a configuration write. */
export function readingFrom(app: Pick<App, 'engine'>): ConfigSource {
  return { tables: app.engine.config };
}

const ATTEMPTS_MAX = 10;

/**
 * Several reads of the configuration for one answer, as if from one snapshot: they are made again where the configuration
 * has changed meanwhile. A transaction of the reading connection would not do: whatever else is read on it meanwhile
 * joins it and sees the past, so that somebody would not find what they have just made.
 */
export async function readTogether<T>(app: App, read: (source: ConfigSource) => Promise<T>): Promise<T> {
  for (let attempt = 1; attempt <= ATTEMPTS_MAX; attempt += 1) {
    const before = revisionOf(app);
    const answer = await read(readingFrom(app));
    if (revisionOf(app) === before) return answer;
  }
  throw new StoreUnavailable('the configuration changes all the time');
}

function revisionOf(app: App): number {
  return app.engine.read((reader) => reader.configRevision());
}
