import type { Actor } from '#lib/server/access/actor.ts';
import { notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { changeEvent } from '#lib/server/change-event.ts';
import { deleteIdentity } from './identity-writer.ts';

/** The caller does not sign in by that house any more. Sessions stay. Somebody else's is not found. */
export async function unlinkIdentity(
  app: App,
  actor: Actor,
  which: { readonly issuer: string } | { readonly publicId: string },
): Promise<void> {
  await app.engine.configure('identity.unlink', async (transaction) => {
    if ((await deleteIdentity(transaction, actor.personId, which)) === 0) throw notFound();
    const event = { subject: 'person', subjectId: actor.personId, action: 'identity-unlinked' } as const;
    await transaction.record(changeEvent(app, actor, event));
  });
}
