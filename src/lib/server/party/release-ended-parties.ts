import type { App } from '#lib/server/app.ts';
import { readingFrom } from '#lib/server/config-source.ts';
import { listPartiesToRelease } from './party-reader.ts';
import { releaseAfterEnd } from './release-after-end.ts';

const PARTIES_PER_RUN_MAX = 50;

/** Goes on with what was begun when a party got its last day and the program stopped before all later days were released. */
export async function releaseEndedParties(app: App): Promise<void> {
  for (const party of await listPartiesToRelease(readingFrom(app), PARTIES_PER_RUN_MAX))
    await releaseAfterEnd(app, party);
}
