import { CALL_PROBLEMS, TOLD_ACTIONS, type DeliveryState } from '#lib/domain/webhook/webhook.ts';
import { instantOf } from '#lib/domain/time/instant.ts';
import type { DeliveryList } from '#lib/schemas/webhook.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import { notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { readingFrom } from '#lib/server/config-source.ts';
import { momentText } from '#lib/server/moment-text.ts';
import { getWebhook } from './get-webhook.ts';
import { findDelivery, listDeliveryRows, type DeliveryRow } from './webhook-reader.ts';

export interface ListDeliveriesInput {
  readonly webhookId: string;
  readonly state: DeliveryState;
  readonly after?: string | undefined;
  readonly limit: number;
}

/** What was sent to an address, waits, or was given up, the latest first. */
export async function listDeliveries(
  app: App,
  actor: Actor,
  { webhookId, state, after, limit }: ListDeliveriesInput,
): Promise<DeliveryList> {
  const webhook = await getWebhook(app, actor, webhookId);
  const source = readingFrom(app);
  const last = after === undefined ? null : await findDelivery(source, after);
  if (after !== undefined && last?.webhook.id !== webhook.id) throw notFound();
  const asked = { webhookId: webhook.id, state, before: last?.id ?? null, limit: limit + 1 };
  const rows = await listDeliveryRows(source, asked);
  const page = rows.slice(0, limit);
  return {
    deliveries: page.map(deliveryShown),
    next: rows.length > limit ? (page.at(-1)?.publicId ?? null) : null,
  };
}

function deliveryShown(row: DeliveryRow): DeliveryList['deliveries'][number] {
  const doneAt = row.sentAt ?? row.failedAt;
  return {
    deliveryId: row.publicId,
    action: TOLD_ACTIONS.find((known) => known === row.event?.action) ?? null,
    createdAt: momentText(instantOf(row.createdAt)),
    dueAt: doneAt === null ? momentText(instantOf(row.dueAt)) : null,
    doneAt: doneAt === null ? null : momentText(instantOf(doneAt)),
    attempts: row.attempts,
    problem: CALL_PROBLEMS.find((known) => known === row.problem) ?? null,
  };
}
