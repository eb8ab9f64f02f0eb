import type { z } from 'zod';
import type { updateStationInput } from '#lib/schemas/station.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import { DoorError } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { lapseDueHolds } from '#lib/server/booking/lapse-due-writer.ts';
import { changedFields } from '#lib/server/changed-fields.ts';
import { changeEvent } from '#lib/server/change-event.ts';
import { LedgerRefused } from '#lib/server/engine/engine-errors.ts';
import { assertInService } from './assert-in-service.ts';
import { assertWeekInside } from './assert-week-inside.ts';
import { getRunStation } from './get-run-station.ts';
import { publishHouseRules } from './publish-house-rules.ts';
import { listResourceIds } from './station-reader.ts';
import { updateStationRow } from './station-writer.ts';

/**
 * Changes what a station is. Bookings that would lie outside of shorter hours have to be known of, and stay; its time zone
 * is fixed once it has claims; other house rules are another version of them.
 */
export async function updateStation(
  app: App,
  actor: Actor,
  { stationId, evenIfBooked, ...asked }: z.infer<typeof updateStationInput>,
): Promise<void> {
  const { id, timeZone } = await getRunStation(app, actor, stationId);
  const { changes, names } = changedFields(asked);
  if (names === '') return;
  const changesZone = changes.timeZone !== undefined && changes.timeZone !== timeZone;
  try {
    await app.engine.configure('station.update', async (transaction) => {
      await assertInService(transaction, id);
      if (changes.hours !== undefined && !evenIfBooked)
        await assertWeekInside(app, transaction, id, changes.hours);
      if (changesZone) {
        const resourceIds = await listResourceIds(transaction, id);
        await lapseDueHolds(transaction, { stationId: id, resourceIds, now: app.now(), atMs: app.nowMs() });
      }
      await updateStationRow(transaction, id, changes);
      if (changes.houseRules !== undefined)
        await publishHouseRules(app, transaction, actor, { stationId: id, text: changes.houseRules });
      const change = {
        subject: 'station',
        subjectId: id,
        stationId: id,
        action: 'updated',
        facts: { changed: names },
      } as const;
      await transaction.record(changeEvent(app, actor, change));
    });
  } catch (error) {
    throw error instanceof LedgerRefused ? new DoorError('conflict', 'time-zone-fixed') : error;
  }
}
