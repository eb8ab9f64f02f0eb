import type { ConfigTransaction } from '#lib/server/engine/engine.ts';

export interface NewPasswordRow {
  readonly personId: number;
  readonly actorId: number;
  readonly passwordHash: string;
  readonly atMs: number;
}

/** Sets the password; all sessions of the person end with it, and all links with which somebody could set another one. */
export async function writePassword(
  { tables, record }: ConfigTransaction,
  row: NewPasswordRow,
): Promise<void> {
  const { personId, actorId, passwordHash, atMs } = row;
  await tables.person.update({ where: { id: personId }, data: { passwordHash }, select: { id: true } });
  await tables.session.deleteMany({ where: { personId } });
  await withdrawInvitations({ tables }, personId);
  await record({
    atMs,
    actorId,
    partyId: null,
    stationId: null,
    subject: 'person',
    subjectId: personId,
    action: 'password-set',
    facts: {},
  });
}

export interface NewPersonRow {
  readonly publicId: string;
  readonly name: string;
  readonly mobile: string;
  readonly passwordHash: string | null;
  readonly createdAt: number;
}

export async function insertPerson({ tables }: ConfigTransaction, row: NewPersonRow): Promise<number> {
  const { id } = await tables.person.create({ data: row, select: { id: true } });
  return id;
}

export async function writeContact(
  { tables }: ConfigTransaction,
  id: number,
  { email, language }: { email: string | null; language: string },
): Promise<void> {
  await tables.person.update({ where: { id }, data: { email, language }, select: { id: true } });
}

export interface InvitationRow {
  readonly tokenHash: Buffer;
  readonly personId: number | null;
  readonly createdAt: number;
  readonly expiresAt: number;
}

export async function insertInvitation({ tables }: ConfigTransaction, row: InvitationRow): Promise<void> {
  await tables.invitation.create({
    data: { ...row, tokenHash: new Uint8Array(row.tokenHash) },
    select: { createdAt: true },
  });
}

/** Links that were made for the person and not used are worth nothing from now on. */
export async function withdrawInvitations(
  { tables }: Pick<ConfigTransaction, 'tables'>,
  personId: number,
): Promise<void> {
  await tables.invitation.deleteMany({ where: { personId, usedAt: null } });
}

/** Takes a link that is unused and not expired, once: whoever comes second, even at the same time, gets false. */
export async function useInvitation(
  { tables }: ConfigTransaction,
  tokenHash: Buffer,
  now: number,
): Promise<{ personId: number | null } | null> {
  const key = new Uint8Array(tokenHash);
  const { count } = await tables.invitation.updateMany({
    where: { tokenHash: key, usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
  });
  return count === 1
    ? tables.invitation.findUnique({ where: { tokenHash: key }, select: { personId: true } })
    : null;
}

/** Links of earlier starts of an empty installation. */
export async function deleteFirstStartInvitations({ tables }: ConfigTransaction): Promise<void> {
  await tables.invitation.deleteMany({ where: { personId: null } });
}

export interface RenewedHashRow {
  readonly personId: number;
  readonly before: string;
  readonly after: string;
  readonly atMs: number;
}

/** The same password under a stronger hash, unless another password was set meanwhile. Sessions stay. */
export async function renewPasswordHashRow(
  { tables, record }: ConfigTransaction,
  row: RenewedHashRow,
): Promise<void> {
  const { personId, before, after, atMs } = row;
  const { count } = await tables.person.updateMany({
    where: { id: personId, passwordHash: before },
    data: { passwordHash: after },
  });
  if (count === 0) return;
  await record({
    atMs,
    actorId: personId,
    partyId: null,
    stationId: null,
    subject: 'person',
    subjectId: personId,
    action: 'password-hash-renewed',
    facts: {},
  });
}
