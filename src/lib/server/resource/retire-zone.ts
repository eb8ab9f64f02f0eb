import type { Actor } from '#lib/server/access/actor.ts';
import { DoorError } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { changeEvent } from '#lib/server/change-event.ts';
import { getRunZone } from './get-run-zone.ts';
import { getZoneInService } from './get-zone-in-service.ts';
import { countDesks } from './zone-reader.ts';
import { markZoneRetired } from './zone-writer.ts';

/** Takes a zone without desks in service off the plan. It stays on record for what was booked in it. */
export async function retireZone(app: App, actor: Actor, { zoneId }: { zoneId: string }): Promise<void> {
  const { id } = await getRunZone(app, actor, zoneId);
  await app.engine.configure('resource.retireZone', async (transaction) => {
    const zone = await getZoneInService(transaction, id);
    const desks = await countDesks(transaction, id);
    if (desks > 0) throw new DoorError('conflict', 'zone-not-empty', { desks });
    await markZoneRetired(transaction, id, app.now());
    await transaction.record(
      changeEvent(app, actor, {
        subject: 'zone',
        subjectId: id,
        stationId: zone.stationId,
        action: 'retired',
      }),
    );
  });
}
