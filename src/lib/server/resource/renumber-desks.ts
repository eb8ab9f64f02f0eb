import type { Actor } from '#lib/server/access/actor.ts';
import type { App } from '#lib/server/app.ts';
import { changeEvent } from '#lib/server/change-event.ts';
import { assertInService } from '#lib/server/station/assert-in-service.ts';
import { assertLabelsFree } from './assert-labels-free.ts';
import { getRunDesks } from './get-run-desks.ts';
import { undoFact } from './layout-change-reader.ts';
import { listDesks, type ResourceHead } from './resource-reader.ts';
import { updateResourceRows } from './resource-writer.ts';

export interface RenumberedDesk {
  readonly id: string;
  readonly label: string;
}

/** Gives desks of one station other numbers; they may exchange them. Bookings keep their desks, whatever their numbers. */
export async function renumberDesks(
  app: App,
  actor: Actor,
  { desks: renumbered }: { desks: readonly RenumberedDesk[] },
): Promise<void> {
  const { station, desks } = await getRunDesks(
    app,
    actor,
    renumbered.map((desk) => desk.id),
  );
  const exceptIds = [...desks.values()].map((desk) => desk.id);
  await app.engine.configure('resource.renumber', async (transaction) => {
    await assertInService(transaction, station.id);
    const labels = renumbered.map((desk) => desk.label);
    await assertLabelsFree(transaction, { stationId: station.id, kind: 'desk', labels, exceptIds });
    const targets = new Map(renumbered.map((desk) => [desk.id, desk.label]));
    const undo: (readonly [desk: ResourceHead, after: string])[] = [];
    for (const desk of await listDesks(transaction, exceptIds)) {
      const label = targets.get(desk.publicId);
      if (label === undefined) continue;
      await updateResourceRows(transaction, [desk.id], { label });
      undo.push([desk, label]);
    }
    // One event a zone, so that the change of its drawing can be undone there.
    for (const [zoneId, changed] of Map.groupBy(undo, ([desk]) => desk.zoneId)) {
      const rows = changed.map(([desk, after]): [number, string, string] => [desk.id, desk.label, after]);
      await transaction.record(
        changeEvent(app, actor, {
          subject: 'zone',
          subjectId: zoneId ?? 0,
          stationId: station.id,
          action: 'desks-renumbered',
          facts: { desks: rows.length, ...undoFact({ kind: 'desks-renumbered', desks: rows }) },
        }),
      );
    }
  });
}
