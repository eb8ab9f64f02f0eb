import { addMinutes, MINUTES_PER_DAY, type Instant } from '#lib/domain/time/instant.ts';
import type { App } from '#lib/server/app.ts';
import { deleteOldNotices } from './notice-writer.ts';

/** A notice stays in the list for so long. */
export const NOTICES_KEPT_DAYS = 90;
const NOTICES_PER_RUN_MAX = 2_000;

/** Forgets notices that are long over. May run twice. */
export async function forgetNotices(app: App, asOf: Instant): Promise<void> {
  const before = addMinutes(asOf, -NOTICES_KEPT_DAYS * MINUTES_PER_DAY);
  await app.engine.configure('upkeep.forgetNotices', (transaction) =>
    deleteOldNotices(transaction, before, NOTICES_PER_RUN_MAX),
  );
}
