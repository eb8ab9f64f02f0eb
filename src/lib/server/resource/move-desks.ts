import type { Actor } from '#lib/server/access/actor.ts';
import { DoorError, notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { changeEvent } from '#lib/server/change-event.ts';
import { getRunDesks } from './get-run-desks.ts';
import { getZoneInService } from './get-zone-in-service.ts';
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
    for (const { id, x, y } of moved) {
      const desk = desks.get(id);
      if (desk) await placeDesk(transaction, desk.id, { x, y });
    }
    const change = {
      subject: 'zone',
      subjectId: zoneId,
      stationId: station.id,
      action: 'desks-moved',
      facts: { desks: moved.length },
    } as const;
    await transaction.record(changeEvent(app, actor, change));
  });
}
