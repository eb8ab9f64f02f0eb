import type { Actor } from '#lib/server/access/actor.ts';
import type { App } from '#lib/server/app.ts';
import { changeEvent } from '#lib/server/change-event.ts';
import { deleteFeed } from './feed-writer.ts';

/** Ends the address of the caller's calendar, if there is one: whoever has it reads nothing more. */
export async function endFeed(app: App, actor: Actor): Promise<void> {
  await app.engine.configure('notice.endFeed', async (transaction) => {
    await deleteFeed(transaction, actor.personId);
    const event = { subject: 'person', subjectId: actor.personId, action: 'feed-ended' } as const;
    await transaction.record(changeEvent(app, actor, event));
  });
}
