import type { Actor } from '#lib/server/access/actor.ts';
import type { App } from '#lib/server/app.ts';
import { changeEvent } from '#lib/server/change-event.ts';
import { assertDesksInService } from './assert-desks-in-service.ts';
import { getRunDesks } from './get-run-desks.ts';
import { takeOutOfService } from './take-out-of-service.ts';

/** Takes desks of one station out of service, all or none. What was booked stays on record. */
export async function retireDesks(
  app: App,
  actor: Actor,
  { desks: publicIds }: { desks: readonly string[] },
): Promise<void> {
  const { station, desks } = await getRunDesks(app, actor, publicIds);
  const ids = [...desks.values()].map((desk) => desk.id);
  await app.engine.configure('resource.retireDesks', async (transaction) => {
    await assertDesksInService(transaction, ids);
    await takeOutOfService(app, transaction, station.id, ids, app.now());
    for (const id of ids) {
      const change = {
        subject: 'resource',
        subjectId: id,
        stationId: station.id,
        action: 'retired',
      } as const;
      await transaction.record(changeEvent(app, actor, change));
    }
  });
}
