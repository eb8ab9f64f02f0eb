import type { Actor } from '#lib/server/access/actor.ts';
import { DoorError, notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { changeEvent } from '#lib/server/change-event.ts';
import { assertDesksApart } from './assert-desks-apart.ts';
import { getRunDesks } from './get-run-desks.ts';
import { getZoneInService } from './get-zone-in-service.ts';
import { undoFact } from './layout-change-reader.ts';
import { listDesks } from './resource-reader.ts';
import { placeDesk } from './resource-writer.ts';

export interface MovedDesk {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** Draws desks of one zone elsewhere within its drawing. Who sits beside whom changes for later requests only. */
export async function moveDesks(
  app: App,
  actor: Actor,
  { desks: moved }: { desks: readonly MovedDesk[] },
): Promise<void> {
  const { station, desks } = await getRunDesks(
    app,
    actor,
    moved.map((desk) => desk.id),
  );
  const [zoneId, ...others] = new Set([...desks.values()].map((desk) => desk.zoneId));
  if (zoneId === undefined || zoneId === null || others.length > 0) throw notFound();
  await app.engine.configure('resource.moveDesks', async (transaction) => {
    const zone = await getZoneInService(transaction, zoneId);
    if (moved.some(({ x, y }) => x > zone.width || y > zone.height))
      throw new DoorError('malformed', 'outside-drawing');
    const current = await listDesks(
      transaction,
      [...desks.values()].map((desk) => desk.id),
    );
    const targets = new Map(moved.map((desk) => [desk.id, desk]));
    await assertDesksApart(
      transaction,
      zoneId,
      current.flatMap(({ publicId, label }) => {
        const to = targets.get(publicId);
        return to ? [{ label, x: to.x, y: to.y }] : [];
      }),
    );
    const undo: [number, number | null, number | null, number, number][] = [];
    for (const desk of current) {
      const to = targets.get(desk.publicId);
      if (!to) continue;
      await placeDesk(transaction, desk.id, to);
      undo.push([desk.id, desk.x, desk.y, to.x, to.y]);
    }
    const change = {
      subject: 'zone',
      subjectId: zoneId,
      stationId: station.id,
      action: 'desks-moved',
      facts: { desks: moved.length, ...undoFact({ kind: 'desks-moved', desks: undo }) },
    } as const;
    await transaction.record(changeEvent(app, actor, change));
  });
}
