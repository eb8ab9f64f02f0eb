import type { Actor } from '#lib/server/access/actor.ts';
import { notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { findOwnNoticeId } from './notice-reader.ts';
import { markReadUpTo } from './notice-writer.ts';

/** Marks one of the caller's notices and all before it as read: what came in meanwhile stays new. */
export async function markRead(app: App, actor: Actor, { noticeId }: { noticeId: string }): Promise<void> {
  const { personId } = actor;
  await app.engine.configure('notice.markRead', async (transaction) => {
    const last = await findOwnNoticeId(transaction, personId, noticeId);
    if (last === null) throw notFound();
    await markReadUpTo(transaction, { personId, last, at: app.now() });
  });
}
