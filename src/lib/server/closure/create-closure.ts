import type { z } from 'zod';
import { closedParts, type ClosedTimes } from '#lib/domain/hours/closed-parts.ts';
import type { DayInterval } from '#lib/domain/hours/day-intervals.ts';
import type { createClosureInput } from '#lib/schemas/closure.ts';
import { CLOSURES_OPEN_PER_STATION_MAX, HOUSE_CLAIMS_PER_CALL_MAX } from '#lib/schemas/limits.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import { DoorError } from '#lib/server/access/door-error.ts';
import { orOverBooked } from '#lib/server/access/over-booked-error.ts';
import type { App } from '#lib/server/app.ts';
import { lapseDueHolds } from '#lib/server/booking/lapse-due-writer.ts';
import { changeEvent } from '#lib/server/change-event.ts';
import type { ConfigTransaction } from '#lib/server/engine/engine.ts';
import { assertInService } from '#lib/server/station/assert-in-service.ts';
import { closedTimesOf } from './closed-times-of.ts';
import { countBookingsWithin } from './booked-claim-reader.ts';
import { listOpenClosures } from './closure-reader.ts';
import { insertClosure } from './closure-writer.ts';
import { findClosureScope, type ClosureScope } from './find-closure-scope.ts';
import { writeHouseClaims } from './house-claim-writer.ts';
import { listPlaces } from './place-reader.ts';

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
      const { resourceIds, parts } = await claimed(app, transaction, scope, times);
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

/** What the closure is about to claim, if it is not over, not one too many and not too large. */
async function claimed(
  app: App,
  transaction: ConfigTransaction,
  scope: ClosureScope,
  times: ClosedTimes,
): Promise<{ resourceIds: number[]; parts: DayInterval[] }> {
  const { station } = scope;
  await assertInService(transaction, station.id);
  const parts = closedParts(station.timeZone, times, app.now());
  if (parts.length === 0) throw new DoorError('conflict', 'closure-over');
  if ((await listOpenClosures(transaction, station, app.now())).length >= CLOSURES_OPEN_PER_STATION_MAX)
    throw new DoorError('conflict', 'too-many-closures', { limit: CLOSURES_OPEN_PER_STATION_MAX });
  const resourceIds = await listPlaces(transaction, scope);
  if (scope.resourceId !== null && resourceIds.length === 0) throw new DoorError('conflict', 'retired');
  if (resourceIds.length * parts.length > HOUSE_CLAIMS_PER_CALL_MAX) {
    throw new DoorError('conflict', 'closure-too-large', { limit: HOUSE_CLAIMS_PER_CALL_MAX });
  }
  return { resourceIds, parts };
}
