import { assertOfficer, type Actor } from '#lib/server/access/actor.ts';
import type { App } from '#lib/server/app.ts';
import { hasWaitingMessage } from './message-reader.ts';

/** A message to oneself, which shows whether messages arrive. While one waits there is no second. */
export async function sendTest(app: App, actor: Actor): Promise<void> {
  assertOfficer(actor);
  await app.engine.configure('message.sendTest', async (transaction) => {
    if (await hasWaitingMessage(transaction, actor.personId, 'test')) return;
    const { personId } = actor;
    await transaction.send({
      kind: 'test',
      personId,
      bookingId: null,
      facts: {},
      now: app.now(),
      until: null,
    });
  });
}
