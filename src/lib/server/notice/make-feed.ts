import type { Actor } from '#lib/server/access/actor.ts';
import { hashToken, newToken } from '#lib/server/account/token.ts';
import type { App } from '#lib/server/app.ts';
import { changeEvent } from '#lib/server/change-event.ts';
import { replaceFeed } from './feed-writer.ts';

/**
 * A secret address under which a calendar reads the caller's bookings, told this once. One of each person: an address that
 * was there before ends.
 */
export async function makeFeed(app: App, actor: Actor): Promise<{ address: string }> {
  const { personId } = actor;
  const token = newToken();
  await app.engine.configure('notice.makeFeed', async (transaction) => {
    await replaceFeed(transaction, { personId, tokenHash: hashToken(token), createdAt: app.now() });
    const event = { subject: 'person', subjectId: personId, action: 'feed-made' } as const;
    await transaction.record(changeEvent(app, actor, event));
  });
  return { address: `${app.origin}/feeds/${token}` };
}
