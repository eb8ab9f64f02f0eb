import { addMinutes, MINUTES_PER_DAY, type Instant } from '#lib/domain/time/instant.ts';
import type { App } from '#lib/server/app.ts';
import { deleteOldReminders } from './reminder-writer.ts';

/** That somebody was reminded of a meal counts until the meal; so long it can still be looked up. */
export const REMINDERS_KEPT_DAYS = 60;
const REMINDERS_PER_RUN_MAX = 500;

/** Forgets whom a canteen reminded of meals that are long eaten. May run twice. */
export async function forgetReminders(app: App, asOf: Instant): Promise<void> {
  const before = addMinutes(asOf, -REMINDERS_KEPT_DAYS * MINUTES_PER_DAY);
  await app.engine.configure('upkeep.forgetReminders', (transaction) =>
    deleteOldReminders(transaction, before, REMINDERS_PER_RUN_MAX),
  );
}
