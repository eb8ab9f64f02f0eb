import { assertActsFor, membershipIn, type Actor } from '#lib/server/access/actor.ts';
import { notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { changeEvent } from '#lib/server/change-event.ts';
import { readingFrom } from '#lib/server/config-source.ts';
import { findStanding } from './standing-reader.ts';
import { endStandingRow } from './standing-writer.ts';

/** Ends a standing order of one's party: nothing more is ordered by it. What was ordered stays until it is cancelled. */
export async function endStandingMeal(
  app: App,
  actor: Actor,
  { standingId }: { standingId: string },
): Promise<void> {
  const row = await findStanding(readingFrom(app), standingId);
  if (!row || !membershipIn(actor, row.partyPublicId)) throw notFound();
  assertActsFor(actor, row.partyPublicId);
  await app.engine.configure('canteen.endStanding', async (transaction) => {
    if (!(await endStandingRow(transaction, row.id, app.now()))) throw notFound();
    await transaction.record(
      changeEvent(app, actor, {
        subject: 'resource',
        subjectId: row.resourceId,
        stationId: row.stationId,
        partyId: row.partyId,
        action: 'standing-meals-ended',
      }),
    );
  });
}
