import type { Instant } from '#lib/domain/time/instant.ts';
import type { App } from '#lib/server/app.ts';
import { lapseDueOffers } from './lapse-due-offers.ts';

/**
 * Lets offers end that nobody has answered, each of which passes to the next in line with the same commit, ends the waiting
 * for what has begun, looks again at the rest of today for whoever had to make room, and passes on what an earlier write had to
 * leave. May run twice.
 */
export async function tendWaitlist(app: App, asOf: Instant): Promise<void> {
  await lapseDueOffers(app, asOf);
  await app.engine.transact({
    holder: 'upkeep.tendWaitlist',
    load: () => null,
    decide: () => ({ changes: [{ type: 'end-waiting', before: asOf }], answer: null }),
  });
}
