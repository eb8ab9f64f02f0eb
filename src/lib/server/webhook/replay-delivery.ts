import type { Actor } from '#lib/server/access/actor.ts';
import { DoorError, notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { changeEvent } from '#lib/server/change-event.ts';
import { readingFrom } from '#lib/server/config-source.ts';
import { getWebhook } from './get-webhook.ts';
import { findDelivery } from './webhook-reader.ts';
import { queueDelivery } from './webhook-writer.ts';

/** Begins anew with one that was given up, under the same id. Refused: one that was not given up, or whose address was stopped. */
export async function replayDelivery(
  app: App,
  actor: Actor,
  { deliveryId }: { deliveryId: string },
): Promise<void> {
  const delivery = await findDelivery(readingFrom(app), deliveryId);
  if (!delivery) throw notFound();
  const { stationId, stoppedAt } = await getWebhook(app, actor, delivery.webhook.publicId);
  await app.engine.configure('webhook.replay', async (transaction) => {
    if (stoppedAt !== null || !(await queueDelivery(transaction, delivery.id, app.now())))
      throw new DoorError('conflict', 'delivery-not-failed');
    const of = { subject: 'station', subjectId: stationId, stationId } as const;
    await transaction.record(changeEvent(app, actor, { ...of, action: 'webhook-replayed' }));
  });
}
