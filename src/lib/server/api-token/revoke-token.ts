import type { Actor } from '#lib/server/access/actor.ts';
import { notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { changeEvent } from '#lib/server/change-event.ts';
import { findOwnTokenId } from './api-token-reader.ts';
import { deleteToken } from './api-token-writer.ts';

/** Ends one of the caller's own tokens: it is worth nothing from the next call on. Somebody else's is not found. */
export async function revokeToken(app: App, actor: Actor, { tokenId }: { tokenId: string }): Promise<void> {
  await app.engine.configure('apiToken.revoke', async (transaction) => {
    const subjectId = await findOwnTokenId(transaction, actor.personId, tokenId);
    if (subjectId === null) throw notFound();
    await deleteToken(transaction, subjectId);
    const event = { subject: 'api-token', subjectId, action: 'revoked' } as const;
    await transaction.record(changeEvent(app, actor, event));
  });
}
