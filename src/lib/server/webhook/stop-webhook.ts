import type { Actor } from '#lib/server/access/actor.ts';
import { notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { changeEvent } from '#lib/server/change-event.ts';
import { getWebhook } from './get-webhook.ts';
import { markStopped } from './webhook-writer.ts';

/** From now on the address is told nothing more, also nothing of what waits to be sent. */
export async function stopWebhook(
  app: App,
  actor: Actor,
  { webhookId }: { webhookId: string },
): Promise<void> {
  const { id, stationId } = await getWebhook(app, actor, webhookId);
  await app.engine.configure('webhook.stop', async (transaction) => {
    if (!(await markStopped(transaction, id, app.now()))) throw notFound();
    const of = { subject: 'station', subjectId: stationId, stationId } as const;
    await transaction.record(changeEvent(app, actor, { ...of, action: 'webhook-stopped' }));
  });
}
