import type { Instant } from '#lib/domain/time/instant.ts';
import type { App } from '#lib/server/app.ts';
import { deleteExpiredSessions } from './session-writer.ts';

/** Sessions that have expired are worth nothing and leave the table. May run twice. */
export async function forgetSessions(app: App, asOf: Instant): Promise<void> {
  await app.engine.configure('upkeep.forgetSessions', (transaction) =>
    deleteExpiredSessions(transaction, asOf),
  );
}
