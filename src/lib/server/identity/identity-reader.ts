import type { ConfigSource } from '#lib/server/config-source.ts';

/** The person who is this subject of that house; null where nobody is. */
export async function findLinkedPersonId(
  { tables }: ConfigSource,
  issuer: string,
  subject: string,
): Promise<number | null> {
  const where = { issuer_subject: { issuer, subject } };
  const row = await tables.identity.findUnique({ where, select: { personId: true } });
  return row?.personId ?? null;
}

/** When the person was linked with that house; null where they are not. */
export async function findLinkedAt(
  { tables }: ConfigSource,
  personId: number,
  issuer: string,
): Promise<number | null> {
  const where = { personId_issuer: { personId, issuer } };
  const row = await tables.identity.findUnique({ where, select: { linkedAt: true } });
  return row?.linkedAt ?? null;
}
