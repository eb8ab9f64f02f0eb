import { isHelper, isOwnPerson } from '#lib/domain/access/permissions.ts';
import { isOfficerSomewhere, type Actor } from '#lib/server/access/actor.ts';
import { DoorError, notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { assertOfficerLeft } from './assert-officer-left.ts';
import { findPersonByPublicId } from './person-reader.ts';
import { findRoleThere } from './role-reader.ts';
import { grantRole, type RoleRow } from './role-writer.ts';
import { roleFor, type AskedRole } from './roles.ts';

/**
 * Gives somebody another role where they have one already, with their next call. Whoever may not take the role of before may
 * not replace it either. Somebody without a role there is not found.
 */
export async function changeRole(
  app: App,
  actor: Actor,
  input: { readonly personId: string; readonly role: AskedRole },
): Promise<void> {
  const role = roleFor(app, actor, input.role);
  await app.engine.configure('account.changeRole', async (transaction) => {
    const person = await findPersonByPublicId(transaction, input.personId);
    const before = person && (await findRoleThere(transaction, person.id, role));
    if (!before) throw notFound();
    if (!isOfficerSomewhere(actor) && !isTheirs(before)) throw new DoorError('not-allowed', 'officer-needed');
    await grantRole(transaction, { personId: person.id, role, actorId: actor.personId, atMs: app.nowMs() });
    await assertOfficerLeft(transaction, role);
  });
}

function isTheirs(role: RoleRow): boolean {
  return ('partyId' in role && isOwnPerson(role.as)) || ('stationId' in role && isHelper(role.as));
}
