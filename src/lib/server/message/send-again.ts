import { assertOfficer, type Actor } from '#lib/server/access/actor.ts';
import { DoorError, notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { changeEvent } from '#lib/server/change-event.ts';
import { maySendAgain } from './may-send-again.ts';
import { findMessage } from './message-reader.ts';
import { queueAgain } from './message-writer.ts';

/** Begins anew with a message that was given up. Refused: others than officers; one that was sent, or is of no use any more. */
export async function sendAgain(app: App, actor: Actor, { messageId }: { messageId: string }): Promise<void> {
  assertOfficer(actor);
  await app.engine.configure('message.sendAgain', async (transaction) => {
    const row = await findMessage(transaction, messageId);
    if (!row) throw notFound();
    const isQueued = maySendAgain(row, app.now()) && (await queueAgain(transaction, row.id, app.now()));
    if (!isQueued) throw new DoorError('conflict', 'message-over');
    const facts = { message: row.id, kind: row.kind };
    const subject = {
      subject: 'person',
      subjectId: row.person.id,
      action: 'message-sent-again',
      facts,
    } as const;
    await transaction.record(changeEvent(app, actor, subject));
  });
}
