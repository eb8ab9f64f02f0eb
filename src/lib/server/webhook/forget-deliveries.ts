import { addMinutes, MINUTES_PER_DAY, type Instant } from '#lib/domain/time/instant.ts';
import type { App } from '#lib/server/app.ts';
import { deleteOldDeliveries } from './webhook-writer.ts';

/** What was sent or given up stays in the list for so long. */
export const DELIVERIES_KEPT_DAYS = 30;
const DELIVERIES_PER_RUN_MAX = 2_000;

/** Forgets calls that are long done. May run twice. */
export async function forgetDeliveries(app: App, asOf: Instant): Promise<void> {
  const before = addMinutes(asOf, -DELIVERIES_KEPT_DAYS * MINUTES_PER_DAY);
  await app.engine.configure('upkeep.forgetDeliveries', (transaction) =>
    deleteOldDeliveries(transaction, before, DELIVERIES_PER_RUN_MAX),
  );
}
