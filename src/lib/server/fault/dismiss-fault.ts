import type { Actor } from '#lib/server/access/actor.ts';
import { DoorError } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { changeEvent } from '#lib/server/change-event.ts';
import { getDecidedFault } from './get-decided-fault.ts';
import { settleFaults } from './fault-writer.ts';

/** Nothing is broken, or it was mended already: the report is answered, and the place stays in use. */
export async function dismissFault(app: App, actor: Actor, { faultId }: { faultId: string }): Promise<void> {
  const { id, resourceId, station } = await getDecidedFault(app, actor, faultId);
  await app.engine.configure('fault.dismiss', async (transaction) => {
    const to = { state: 'dismissed', by: actor.personId, now: app.now() } as const;
    if ((await settleFaults(transaction, { id }, to)) === 0) throw new DoorError('conflict', 'fault-settled');
    await transaction.record(
      changeEvent(app, actor, {
        subject: 'resource',
        subjectId: resourceId,
        stationId: station.id,
        action: 'fault-dismissed',
      }),
    );
  });
}
