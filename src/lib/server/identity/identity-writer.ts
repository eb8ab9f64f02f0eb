import type { ConfigTransaction } from '#lib/server/engine/engine.ts';

type Tables = Pick<ConfigTransaction, 'tables'>;

export interface NewIdentityRow {
  readonly publicId: string;
  readonly personId: number;
  readonly issuer: string;
  readonly subject: string;
  readonly linkedAt: number;
}

export async function insertIdentity({ tables }: Tables, row: NewIdentityRow): Promise<void> {
  await tables.identity.create({ data: row, select: { id: true } });
}

/** How many it were: one or none. */
export async function deleteIdentity(
  { tables }: Tables,
  personId: number,
  which: { readonly issuer: string } | { readonly publicId: string },
): Promise<number> {
  const { count } = await tables.identity.deleteMany({ where: { personId, ...which } });
  return count;
}
