import type { TokenScope } from '#lib/domain/access/token-scope.ts';
import type { ConfigTransaction } from '#lib/server/engine/engine.ts';

type Tables = Pick<ConfigTransaction, 'tables'>;

export interface NewApiTokenRow {
  readonly publicId: string;
  readonly tokenHash: Buffer;
  readonly personId: number;
  readonly name: string;
  readonly hint: string;
  readonly scope: TokenScope;
  readonly createdAt: number;
  readonly expiresAt: number;
}

export async function insertToken({ tables }: Tables, row: NewApiTokenRow): Promise<number> {
  const data = { ...row, tokenHash: new Uint8Array(row.tokenHash) };
  const { id } = await tables.apiToken.create({ data, select: { id: true } });
  return id;
}

export async function deleteToken({ tables }: Tables, id: number): Promise<void> {
  await tables.apiToken.deleteMany({ where: { id } });
}

export async function deleteExpiredTokens({ tables }: Tables, personId: number, now: number): Promise<void> {
  await tables.apiToken.deleteMany({ where: { personId, expiresAt: { lte: now } } });
}
