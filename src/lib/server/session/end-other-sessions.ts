import type { Actor } from '#lib/server/access/actor.ts';
import type { App } from '#lib/server/app.ts';
import { changeEvent } from '#lib/server/change-event.ts';
import { deleteOtherSessions } from './session-writer.ts';

/** Signs the caller out everywhere but here, and answers how often. */
export async function endOtherSessions(app: App, actor: Actor, tokenHash: Buffer): Promise<number> {
  return app.engine.configure('session.endOthers', async (transaction) => {
    const sessions = await deleteOtherSessions(transaction, actor.personId, tokenHash);
    const facts = { sessions };
    const event = { subject: 'session', subjectId: actor.personId, action: 'others-ended', facts } as const;
    if (sessions > 0) await transaction.record(changeEvent(app, actor, event));
    return sessions;
  });
}
