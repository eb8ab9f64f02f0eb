import type { CallProblem } from '#lib/domain/webhook/webhook.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import { notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { readingFrom } from '#lib/server/config-source.ts';
import { getWebhook } from './get-webhook.ts';
import { tryDeliveries } from './try-deliveries.ts';
import { findDelivery } from './webhook-reader.ts';
import { insertDelivery } from './webhook-writer.ts';

/** Sends a test at once and says whether it has arrived; where it has not it is tried again like everything else. */
export async function testWebhook(
  app: App,
  actor: Actor,
  { webhookId }: { webhookId: string },
): Promise<{ problem: CallProblem | null }> {
  const { id, stoppedAt } = await getWebhook(app, actor, webhookId);
  if (stoppedAt !== null) throw notFound();
  const now = app.now();
  const made = await app.engine.configure('webhook.test', (transaction) =>
    insertDelivery(transaction, { webhookId: id, eventId: null, createdAt: now, dueAt: now }),
  );
  const delivery = await findDelivery(readingFrom(app), made);
  const [problem = null] = delivery ? await tryDeliveries(app, [delivery], now) : [];
  return { problem };
}
