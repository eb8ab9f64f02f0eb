import type { z } from 'zod';
import type { createClosureInput } from '#lib/schemas/closure.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import { orOverBooked } from '#lib/server/access/over-booked-error.ts';
import type { App } from '#lib/server/app.ts';
import { lapseDueHolds } from '#lib/server/booking/lapse-due-writer.ts';
import { changeEvent } from '#lib/server/change-event.ts';
import { countBookingsWithin } from './booked-claim-reader.ts';
import { insertClosure } from './closure-writer.ts';
import { closedTimesOf } from './closed-times-of.ts';
import { findClaimedParts } from './find-claimed-parts.ts';
import { findClosureScope } from './find-closure-scope.ts';
import { writeHouseClaims } from './house-claim-writer.ts';

type Input = z.infer<typeof createClosureInput>;

/**
 * Keeps a station, a zone or a resource (or some of its units) from being booked: one claim of the house for each
 * resource in service and local day, from now on. It is refused where bookings or holds are in the way; holds that are
 * past their deadline are not.
 */
export async function createClosure(app: App, actor: Actor, input: Input): Promise<{ id: string }> {
  const scope = await findClosureScope(app, actor, input);
  const publicId = app.newPublicId();
  const times = closedTimesOf(input.when);
  let booked = 0;
  try {
    await app.engine.configure('closure.create', async (transaction) => {
      const { resourceIds, parts } = await findClaimedParts(app, transaction, scope, times);
      const now = app.now();
      await lapseDueHolds(transaction, { stationId: scope.station.id, resourceIds, now, atMs: app.nowMs() });
      booked = await countBookingsWithin(
        transaction,
        resourceIds,
        parts.map((part) => part.interval),
      );
      const { station, zoneId, resourceId, quantity } = scope;
      const { purpose, reason } = input;
      const row = {
        publicId,
        stationId: station.id,
        zoneId,
        resourceId,
        purpose,
        reason,
        quantity,
        times,
        createdBy: actor.personId,
        createdAt: now,
      };
      const closureId = await insertClosure(transaction, row);
      await writeHouseClaims(transaction, [
        { closureId, stationId: station.id, quantity, resourceIds, parts },
      ]);
      const facts = { purpose, resources: resourceIds.length, from: times.from, to: times.to, quantity };
      await transaction.record(
        changeEvent(app, actor, {
          subject: 'closure',
          subjectId: closureId,
          stationId: station.id,
          action: 'created',
          facts,
        }),
      );
    });
  } catch (error) {
    throw orOverBooked(error, booked, 'closure-booked');
  }
  return { id: publicId };
}
