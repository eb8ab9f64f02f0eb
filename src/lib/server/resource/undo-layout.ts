import type { Actor } from '#lib/server/access/actor.ts';
import { DoorError } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { changeEvent } from '#lib/server/change-event.ts';
import type { ConfigTransaction } from '#lib/server/engine/engine.ts';
import { assertLabelsFree } from './assert-labels-free.ts';
import { canUndo } from './can-undo.ts';
import { getRunZone } from './get-run-zone.ts';
import { getZoneInService } from './get-zone-in-service.ts';
import { findLayoutChange, type LayoutUndo } from './layout-change-reader.ts';
import { placeDesk, updateResourceRows } from './resource-writer.ts';
import { takeOutOfService } from './take-out-of-service.ts';

/**
 * Undoes the last change of the drawing of a zone, once: rows that were added go out of service, desks go back to where
 * they stood, or get their numbers back. Refused where the change is not the last one (any more), where its desks have
 * changed since, or where they have bookings.
 */
export async function undoLayout(
  app: App,
  actor: Actor,
  input: { zoneId: string; change: number },
): Promise<void> {
  const { id, station } = await getRunZone(app, actor, input.zoneId);
  await app.engine.configure('resource.undoLayout', async (transaction) => {
    await getZoneInService(transaction, id);
    const last = await findLayoutChange(transaction, id);
    if (last?.eventId !== input.change || !(await canUndo(transaction, last.undo)))
      throw new DoorError('conflict', 'changed-meanwhile');
    await putBack(app, transaction, station.id, last.undo);
    const change = {
      subject: 'zone',
      subjectId: id,
      stationId: station.id,
      action: 'layout-undone',
      facts: { desks: last.undo.desks.length, kind: last.undo.kind },
    } as const;
    await transaction.record(changeEvent(app, actor, change));
  });
}

async function putBack(
  app: App,
  transaction: ConfigTransaction,
  stationId: number,
  undo: LayoutUndo,
): Promise<void> {
  const ids = undo.desks.map(([id]) => id);
  switch (undo.kind) {
    case 'desks-added':
      await takeOutOfService(app, transaction, stationId, ids, app.now());
      return;
    case 'desks-moved':
      for (const [id, x, y] of undo.desks) await placeDesk(transaction, id, { x, y });
      return;
    case 'desks-renumbered': {
      const labels = undo.desks.map(([, before]) => before);
      await assertLabelsFree(transaction, { stationId, kind: 'desk', labels, exceptIds: ids });
      for (const [id, label] of undo.desks) await updateResourceRows(transaction, [id], { label });
    }
  }
}
