import { addMinutes, type Instant } from '#lib/domain/time/instant.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import type { App } from '#lib/server/app.ts';
import type { ConfigTransaction } from '#lib/server/engine/engine.ts';
import { findPersonByMobile, hasRoleBeside } from './person-reader.ts';
import { insertInvitation, insertPerson, withdrawInvitations } from './person-writer.ts';
import { grantRole, type RoleRow } from './role-writer.ts';
import { roleFor, type AskedRole } from './roles.ts';
import { INVITATION_MINUTES } from './session-length.ts';
import { hashToken, newToken } from './token.ts';

export interface InvitePersonInput {
  readonly name: string;
  readonly mobile: string;
  readonly role: AskedRole;
}

export interface InvitedPerson {
  readonly personId: string;
  readonly token: string | null;
  readonly expiresAt: Instant | null;
}

/**
 * Gives a person a role and, where they have no password yet, a link to set one. Administrators invite into their party,
 * officers of the district invite everybody. Somebody who is known by their number keeps their name. A link opens all that
 * the person may do: so an administrator is shown none for somebody with a role elsewhere, and a new link ends the earlier ones.
 */
export async function invitePerson(app: App, actor: Actor, input: InvitePersonInput): Promise<InvitedPerson> {
  const role = roleFor(app, actor, input.role);
  const now = app.now();
  return app.engine.configure('account.invite', async (transaction) => {
    const person = await personFor(app, transaction, input);
    await grantRole(transaction, { personId: person.id, role, actorId: actor.personId, atMs: app.nowMs() });
    if (person.hasPassword || !(await mayShowLink(transaction, actor, person.id, role)))
      return { personId: person.publicId, token: null, expiresAt: null };
    await withdrawInvitations(transaction, person.id);
    const token = newToken();
    const expiresAt = addMinutes(now, INVITATION_MINUTES);
    await insertInvitation(transaction, {
      tokenHash: hashToken(token),
      personId: person.id,
      createdAt: now,
      expiresAt,
    });
    return { personId: person.publicId, token, expiresAt };
  });
}

async function mayShowLink(
  transaction: ConfigTransaction,
  actor: Actor,
  personId: number,
  role: RoleRow,
): Promise<boolean> {
  const isOfficer = actor.officerOf.length > 0;
  return isOfficer || ('partyId' in role && !(await hasRoleBeside(transaction, personId, role.partyId)));
}

async function personFor(
  app: App,
  transaction: ConfigTransaction,
  { name, mobile }: InvitePersonInput,
): Promise<{ id: number; publicId: string; hasPassword: boolean }> {
  const known = await findPersonByMobile(transaction, mobile);
  if (known) return { id: known.id, publicId: known.publicId, hasPassword: known.passwordHash !== null };
  const publicId = app.newPublicId();
  const id = await insertPerson(transaction, {
    publicId,
    name,
    mobile,
    passwordHash: null,
    createdAt: app.now(),
  });
  return { id, publicId, hasPassword: false };
}
