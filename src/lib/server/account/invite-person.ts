import { addMinutes, type Instant } from '#lib/domain/time/instant.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import type { App } from '#lib/server/app.ts';
import type { ConfigTransaction } from '#lib/server/engine/engine.ts';
import { findPersonByMobile } from './person-reader.ts';
import { insertInvitation, insertPerson } from './person-writer.ts';
import { grantRole } from './role-writer.ts';
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
 * officers of the district invite everybody. Somebody who is known by their number keeps their name.
 */
export async function invitePerson(app: App, actor: Actor, input: InvitePersonInput): Promise<InvitedPerson> {
  const role = roleFor(app, actor, input.role);
  const now = app.now();
  return app.engine.configure('account.invite', async (transaction) => {
    const person = await personFor(app, transaction, input);
    await grantRole(transaction, { personId: person.id, role, actorId: actor.personId, atMs: app.nowMs() });
    if (person.hasPassword) return { personId: person.publicId, token: null, expiresAt: null };
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
