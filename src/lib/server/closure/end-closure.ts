import { assertGranted, isGranted, type Actor } from '#lib/server/access/actor.ts';
import { DoorError, notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { changeEvent } from '#lib/server/change-event.ts';
import { readingFrom } from '#lib/server/config-source.ts';
import { findClosure } from './closure-reader.ts';
import { markClosureEnded } from './closure-writer.ts';
import { releaseHouseClaims } from './house-claim-writer.ts';

/**
 * Ends a closure now: what it claims from this minute on is free again, what has passed stays on record. Whoever takes a
 * broken place out of use also gives it back when it is mended; every other closure is for those who set up the station.
 */
export async function endClosure(
  app: App,
  actor: Actor,
  { closureId }: { closureId: string },
): Promise<void> {
  const closure = await findClosure(readingFrom(app), closureId);
  if (!closure || !isGranted(actor, 'look-behind', closure.station)) throw notFound();
  const { id, station, purpose, resourceId } = closure;
  const isRepair = purpose === 'maintenance' && resourceId !== null;
  assertGranted(actor, isRepair ? 'take-out-of-use' : 'configure', station);
  await app.engine.configure('closure.end', async (transaction) => {
    const now = app.now();
    if (!(await markClosureEnded(transaction, id, now))) throw new DoorError('conflict', 'closure-ended');
    await releaseHouseClaims(transaction, { closureId: id }, now);
    await transaction.record(
      changeEvent(app, actor, { subject: 'closure', subjectId: id, stationId: station.id, action: 'ended' }),
    );
  });
}
