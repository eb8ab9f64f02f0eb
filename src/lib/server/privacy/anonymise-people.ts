import { setImmediate as nextTurn } from 'node:timers/promises';
import { millisecondsOf, type Instant } from '#lib/domain/time/instant.ts';
import type { App } from '#lib/server/app.ts';
import { indexEvents } from '#lib/server/audit/index-events.ts';
import { erasePersonRows, findUnneeded } from './erasure-writer.ts';
import { listPeopleNotNeeded } from './list-people-not-needed.ts';

/** Of one run: it bounds how long others wait. */
const PEOPLE_PER_RUN_MAX = 200;

/**
 * Takes the names and numbers of people who have no role, and whose last booking has been over for as long as the office has
 * set. May run twice: who was anonymised is not found again. Events are never touched.
 */
export async function anonymisePeople(app: App, asOf: Instant): Promise<void> {
  // Whose bookings they are is read from the index of the log.
  await indexEvents(app);
  for (const id of await listPeopleNotNeeded(app, asOf, PEOPLE_PER_RUN_MAX)) {
    await app.engine.configure('upkeep.anonymisePeople', async (transaction) => {
      const person = await findUnneeded(transaction, id);
      if (!person) return;
      await erasePersonRows(transaction, person, asOf);
      await transaction.record({
        atMs: millisecondsOf(asOf),
        actorId: null,
        partyId: null,
        stationId: null,
        subject: 'person',
        subjectId: id,
        action: 'anonymised',
        facts: {},
      });
    });
    await nextTurn();
  }
}
