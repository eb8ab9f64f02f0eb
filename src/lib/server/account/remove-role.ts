import type { Actor } from '#lib/server/access/actor.ts';
import { notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { assertOfficerLeft } from './assert-officer-left.ts';
import { findPersonByPublicId, hasRoleBeside } from './person-reader.ts';
import { withdrawInvitations } from './person-writer.ts';
import { revokeRole } from './role-writer.ts';
import { roleFor, type AskedRole } from './roles.ts';

/**
 * Takes a role from a person: whoever may give it may take it. It is gone with the person's next call, and so is a link to set
 * a password where it was their only role.
 */
export async function removeRole(
  app: App,
  actor: Actor,
  input: { personId: string; role: AskedRole },
): Promise<void> {
  const role = roleFor(app, actor, input.role);
  await app.engine.configure('account.removeRole', async (transaction) => {
    const person = await findPersonByPublicId(transaction, input.personId);
    if (!person) throw notFound();
    const { personId: actorId } = actor;
    const removed = await revokeRole(transaction, { personId: person.id, role, actorId, atMs: app.nowMs() });
    if (!removed) throw notFound();
    if (!(await hasRoleBeside(transaction, person.id, role)))
      await withdrawInvitations(transaction, person.id);
    await assertOfficerLeft(transaction, role);
  });
}
