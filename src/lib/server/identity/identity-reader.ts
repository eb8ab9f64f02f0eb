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

export interface IdentityRow {
  readonly publicId: string;
  readonly issuer: string;
  readonly linkedAt: number;
}

/** One for each house; a person has linked few. */
const IDENTITIES_MAX = 20;

export function listIdentityRows({ tables }: ConfigSource, personId: number): Promise<IdentityRow[]> {
  return tables.identity.findMany({
    where: { personId },
    orderBy: { id: 'asc' },
    take: IDENTITIES_MAX,
    select: { publicId: true, issuer: true, linkedAt: true },
  });
}
