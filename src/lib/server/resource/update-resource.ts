import type { z } from 'zod';
import type { ResourceKind } from '#lib/domain/capacity/claim.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import { parseLocalDay, type LocalDay } from '#lib/domain/time/local-day.ts';
import type { updateResourceInput } from '#lib/schemas/resource.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import { DoorError } from '#lib/server/access/door-error.ts';
import { orOverBooked } from '#lib/server/access/over-booked-error.ts';
import type { App } from '#lib/server/app.ts';
import { lapseDueHolds } from '#lib/server/booking/lapse-due-writer.ts';
import { changedFields } from '#lib/server/changed-fields.ts';
import { changeEvent } from '#lib/server/change-event.ts';
import { countBookingsFrom } from '#lib/server/closure/booked-claim-reader.ts';
import { assertLabelsFree } from './assert-labels-free.ts';
import { getRunResource } from './get-run-resource.ts';
import { ownRuleColumns } from './own-rule-columns.ts';
import { getResourceById, type ResourceHead } from './resource-reader.ts';
import { updateResourceRows, type ResourceChanges } from './resource-writer.ts';

const SINGLE_UNITS: readonly ResourceKind[] = ['desk', 'room', 'counter'];

/**
 * Changes what a resource is. A cut of the capacity judges what lies from now on: it is refused where bookings would not
 * fit. A shorter validity, or another rule of its own, leaves the bookings that it has.
 */
export async function updateResource(
  app: App,
  actor: Actor,
  { resourceId, ...asked }: z.infer<typeof updateResourceInput>,
): Promise<void> {
  const { id } = await getRunResource(app, actor, resourceId);
  const { names } = changedFields(asked);
  if (names === '') return;
  let booked = 0;
  try {
    await app.engine.configure('resource.update', async (transaction) => {
      const now = app.now();
      const resource = await getResourceById(transaction, id);
      const changes = changesOf(resource, asked, now);
      const { stationId, kind } = resource;
      if (changes.label !== undefined)
        await assertLabelsFree(transaction, { stationId, kind, labels: [changes.label], exceptIds: [id] });
      if (changes.guardedFrom !== undefined) {
        await lapseDueHolds(transaction, { stationId, resourceIds: [id], now, atMs: app.nowMs() });
        booked = await countBookingsFrom(transaction, [id], now);
      }
      await updateResourceRows(transaction, [id], changes);
      await transaction.record(
        changeEvent(app, actor, {
          subject: 'resource',
          subjectId: id,
          stationId,
          action: 'updated',
          facts: { changed: names },
        }),
      );
    });
  } catch (error) {
    throw orOverBooked(error, booked);
  }
}

function changesOf(
  resource: ResourceHead,
  asked: Omit<z.infer<typeof updateResourceInput>, 'resourceId'>,
  now: Instant,
): ResourceChanges {
  if (resource.retiredAt !== null) throw new DoorError('conflict', 'retired');
  const { validFrom, validTo, own, ...rest } = changedFields(asked).changes;
  const { capacity } = rest;
  if (capacity !== undefined && capacity !== 1 && SINGLE_UNITS.includes(resource.kind))
    throw new DoorError('malformed', 'single-unit');
  if (own && resource.kind === 'canteen') throw new DoorError('conflict', 'canteen-by-listing');
  const from = dayOr(validFrom, resource.validFrom);
  const to = dayOr(validTo, resource.validTo);
  if (from !== null && to !== null && from > to) throw new DoorError('malformed', 'days-reversed');
  const isCut = capacity !== undefined && capacity < resource.capacity;
  return {
    ...rest,
    validFrom: from,
    validTo: to,
    ...(own !== undefined && ownRuleColumns(own)),
    ...(isCut && { guardedFrom: Math.max(resource.guardedFrom, now) }),
  };
}

function dayOr(text: string | null | undefined, before: number | null): LocalDay | null {
  if (text === undefined) return before as LocalDay | null;
  return text === null ? null : parseLocalDay(text);
}
