import type { App } from '#lib/server/app.ts';
import { EVENTS_INDEXED_PER_COMMIT_MAX } from '#lib/server/engine/event-rows.ts';

/** In one run; what is left is added by the next one, and read from the log itself until then. */
const COMMITS_PER_RUN_MAX = 500;

/** Adds what was recorded since to the index of the log, in short transactions of their own. May run twice. */
export async function indexEvents(app: App): Promise<void> {
  for (let commit = 0; commit < COMMITS_PER_RUN_MAX; commit += 1) {
    const left = app.engine.read((reader) => reader.eventsToIndex());
    if (left === 0) return;
    await app.engine.transact({
      holder: 'upkeep.indexEvents',
      load: () => null,
      decide: () => ({ changes: [{ type: 'index-events' }], answer: null }),
    });
    if (left <= EVENTS_INDEXED_PER_COMMIT_MAX) return;
  }
}
