import type { Actor } from '#lib/server/access/actor.ts';
import { notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { changeEvent } from '#lib/server/change-event.ts';
import { deleteSession } from './session-writer.ts';

/** Ends one of the caller's own sessions, this one too: it is gone with its next call. Somebody else's is not found. */
export async function endSession(
  app: App,
  actor: Actor,
  { sessionId }: { sessionId: string },
): Promise<void> {
  await app.engine.configure('session.end', async (transaction) => {
    if ((await deleteSession(transaction, actor.personId, sessionId)) === 0) throw notFound();
    const event = { subject: 'session', subjectId: actor.personId, action: 'ended' } as const;
    await transaction.record(changeEvent(app, actor, event));
  });
}
