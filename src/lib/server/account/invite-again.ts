import { isOfficerSomewhere, type Actor } from '#lib/server/access/actor.ts';
import { DoorError, notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import type { AddedPerson } from './add-person.ts';
import { makePasswordLink } from './make-password-link.ts';
import { findPersonByPublicId, hasRoleBeside } from './person-reader.ts';
import { findRoleThere } from './role-reader.ts';
import { roleFacts } from './role-writer.ts';
import { roleFor, type AskedRole } from './roles.ts';

/**
 * Tells somebody once more that they were invited, and makes another link to set a password, which ends the one of before.
 * For people who have this very role and no password yet. A link opens all that the person may do: others than officers are
 * shown none for somebody with a role elsewhere.
 */
export async function inviteAgain(
  app: App,
  actor: Actor,
  input: { readonly personId: string; readonly role: AskedRole },
): Promise<AddedPerson> {
  const role = roleFor(app, actor, input.role);
  return app.engine.configure('account.inviteAgain', async (transaction) => {
    const person = await findPersonByPublicId(transaction, input.personId);
    const there = person && (await findRoleThere(transaction, person.id, role));
    if (!person || there?.as !== role.as) throw notFound();
    if (person.passwordHash !== null) throw new DoorError('conflict', 'password-set');
    await transaction.send({
      kind: 'invitation',
      personId: person.id,
      bookingId: null,
      facts: roleFacts(role),
      now: app.now(),
      until: null,
    });
    const isOfficer = isOfficerSomewhere(actor);
    const showsLink = isOfficer || !(await hasRoleBeside(transaction, person.id, role));
    if (!showsLink) return { personId: person.publicId, token: null, expiresAt: null };
    const link = await makePasswordLink(app, transaction, person.id, isOfficer ? 'officer' : 'others');
    return { personId: person.publicId, ...link };
  });
}
