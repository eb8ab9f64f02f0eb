import type { Actor } from '#lib/server/access/actor.ts';
import { notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { assertOfficerLeft } from './assert-officer-left.ts';
import { findPersonByPublicId } from './person-reader.ts';
import { revokeRole } from './role-writer.ts';
import { roleFor, type AskedRole } from './roles.ts';

/** Takes a role from a person: whoever may give it may take it. It is gone with the person's next call. */
export async function removeRole(
  app: App,
  actor: Actor,
  input: { personId: string; role: AskedRole },
): Promise<void> {
  const role = roleFor(app, actor, input.role);
  await app.engine.configure('account.removeRole', async (transaction) => {
    const person = await findPersonByPublicId(transaction, input.personId);
    const removed =
      person &&
      (await revokeRole(transaction, {
        personId: person.id,
        role,
        actorId: actor.personId,
        atMs: app.nowMs(),
      }));
    if (!removed) throw notFound();
    await assertOfficerLeft(transaction, role);
  });
}
