import type { Instant } from '#lib/domain/time/instant.ts';
import type { App } from '#lib/server/app.ts';
import { readingFrom } from '#lib/server/config-source.ts';
import { sendDelivery } from './send-delivery.ts';
import { listDueDeliveries } from './webhook-reader.ts';

/** So many in one run; what is left is due in the next. */
export const DELIVERIES_PER_RUN_MAX = 50;

/**
 * Sends what is due, one after the other and each at least once: a try is taken before it is made and marked after it, in
 * transactions of their own, and the call itself happens outside of the gate. Where one did not arrive the others of the same
 * address wait for the next run. May run twice.
 */
export async function sendDeliveries(app: App, asOf: Instant): Promise<void> {
  const silent = new Set<number>();
  for (const delivery of await listDueDeliveries(readingFrom(app), asOf, DELIVERIES_PER_RUN_MAX)) {
    if (silent.has(delivery.webhook.id)) continue;
    if ((await sendDelivery(app, delivery, asOf)) !== null) silent.add(delivery.webhook.id);
  }
}
