import type { ConfigSource } from '#lib/server/config-source.ts';

export interface ApiTokenRow {
  readonly id: number;
  readonly publicId: string;
  readonly name: string;
  readonly hint: string;
  readonly scope: string;
  readonly createdAt: number;
  readonly expiresAt: number;
  readonly usedAt: number | null;
}

const COLUMNS = {
  id: true,
  publicId: true,
  name: true,
  hint: true,
  scope: true,
  createdAt: true,
  expiresAt: true,
  usedAt: true,
} as const;

/** The latest first; as many as one person may have. */
export function readTokensOf({ tables }: ConfigSource, personId: number): Promise<ApiTokenRow[]> {
  return tables.apiToken.findMany({ where: { personId }, select: COLUMNS, orderBy: { id: 'desc' } });
}

export function countTokensOf({ tables }: ConfigSource, personId: number): Promise<number> {
  return tables.apiToken.count({ where: { personId } });
}

export async function findOwnTokenId(
  { tables }: ConfigSource,
  personId: number,
  publicId: string,
): Promise<number | null> {
  const row = await tables.apiToken.findFirst({ where: { publicId, personId }, select: { id: true } });
  return row?.id ?? null;
}
