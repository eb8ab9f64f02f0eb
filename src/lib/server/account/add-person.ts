import type { Instant } from '#lib/domain/time/instant.ts';
import { isHelper, isOwnPerson } from '#lib/domain/access/permissions.ts';
import { isOfficerSomewhere, type Actor } from '#lib/server/access/actor.ts';
import { DoorError } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import type { ConfigTransaction } from '#lib/server/engine/engine.ts';
import { makePasswordLink } from './make-password-link.ts';
import { findPersonById, findPersonByMobile, hasRoleBeside } from './person-reader.ts';
import { insertPerson } from './person-writer.ts';
import { assertOfficerLeft } from './assert-officer-left.ts';
import { findRoleThere } from './role-reader.ts';
import { grantRole, roleFacts, type RoleRow } from './role-writer.ts';

export interface AddedPerson {
  readonly personId: string;
  readonly token: string | null;
  readonly expiresAt: Instant | null;
}

export interface PersonToAdd {
  readonly name: string;
  readonly mobile: string;
  readonly role: RoleRow;
}

/** Gives a person a role, who need not be known yet, and a link to set a password where they have none: see `invitePerson`. */
export async function addPerson(
  app: App,
  transaction: ConfigTransaction,
  actor: Actor,
  { role, ...asked }: PersonToAdd,
): Promise<AddedPerson> {
  const person = await personFor(app, transaction, asked);
  await assertReplaceable(transaction, actor, person.id, role);
  await grantRole(transaction, { personId: person.id, role, actorId: actor.personId, atMs: app.nowMs() });
  await assertOfficerLeft(transaction, role);
  const told = { personId: person.id, bookingId: null, facts: roleFacts(role), now: app.now(), until: null };
  if (person.id !== actor.personId) await transaction.send({ kind: 'invitation', ...told });
  // Giving the role may have ended a password that rested on somebody else's word.
  const after = await findPersonById(transaction, person.id);
  if (after?.passwordHash !== null || !(await mayShowLink(transaction, actor, person.id, role)))
    return { personId: person.publicId, token: null, expiresAt: null };
  const shownTo = isOfficerSomewhere(actor) ? 'officer' : 'others';
  const link = await makePasswordLink(app, transaction, person.id, shownTo);
  return { personId: person.publicId, ...link };
}

/** Giving a role replaces the one of before: whoever may not take that one may not replace it either. */
async function assertReplaceable(
  transaction: ConfigTransaction,
  actor: Actor,
  personId: number,
  role: RoleRow,
): Promise<void> {
  const before = await findRoleThere(transaction, personId, role);
  if (before === null) return;
  if ('stationId' in role && role.standsIn && !mayStandIn(before))
    throw new DoorError('conflict', 'stands-in-already');
  if (isOfficerSomewhere(actor)) return;
  const isTheirs =
    ('partyId' in before && isOwnPerson(before.as)) || ('stationId' in before && isHelper(before.as));
  if (!isTheirs) throw new DoorError('not-allowed', 'officer-needed');
}

/** Whoever approves anyway needs no days for it, and an auditor decides nothing. */
function mayStandIn(before: RoleRow): boolean {
  return 'stationId' in before && (before.as === 'front-desk' || before.standsIn !== undefined);
}

async function mayShowLink(
  transaction: ConfigTransaction,
  actor: Actor,
  personId: number,
  role: RoleRow,
): Promise<boolean> {
  const isOfficer = isOfficerSomewhere(actor);
  return isOfficer || !(await hasRoleBeside(transaction, personId, role));
}

async function personFor(
  app: App,
  transaction: ConfigTransaction,
  { name, mobile }: Omit<PersonToAdd, 'role'>,
): Promise<{ id: number; publicId: string }> {
  const known = await findPersonByMobile(transaction, mobile);
  if (known) return { id: known.id, publicId: known.publicId };
  const publicId = app.newPublicId();
  const id = await insertPerson(transaction, {
    publicId,
    name,
    mobile,
    passwordHash: null,
    createdAt: app.now(),
  });
  return { id, publicId };
}
