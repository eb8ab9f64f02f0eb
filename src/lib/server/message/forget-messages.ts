import { addMinutes, MINUTES_PER_DAY, type Instant } from '#lib/domain/time/instant.ts';
import type { App } from '#lib/server/app.ts';
import { deleteOldMessages } from './message-writer.ts';

/** What was sent or given up stays in the list for so long. */
export const MESSAGES_KEPT_DAYS = 90;
const MESSAGES_PER_RUN_MAX = 2_000;

/** Forgets messages that are long done. May run twice. */
export async function forgetMessages(app: App, asOf: Instant): Promise<void> {
  const before = addMinutes(asOf, -MESSAGES_KEPT_DAYS * MINUTES_PER_DAY);
  await app.engine.configure('upkeep.forgetMessages', (transaction) =>
    deleteOldMessages(transaction, before, MESSAGES_PER_RUN_MAX),
  );
}
