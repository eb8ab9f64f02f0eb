import type { ConfigTransaction } from '#lib/server/engine/engine.ts';

type Tables = Pick<ConfigTransaction, 'tables'>;

/** How many of the person's own it was: one or none. */
export async function deleteSession({ tables }: Tables, personId: number, publicId: string): Promise<number> {
  const { count } = await tables.session.deleteMany({ where: { personId, publicId } });
  return count;
}

/** All of the person but this one. */
export async function deleteOtherSessions(
  { tables }: Tables,
  personId: number,
  tokenHash: Buffer,
): Promise<number> {
  const own = new Uint8Array(tokenHash);
  const { count } = await tables.session.deleteMany({ where: { personId, NOT: { tokenHash: own } } });
  return count;
}

export async function deleteExpiredSessions({ tables }: Tables, now: number): Promise<void> {
  await tables.session.deleteMany({ where: { expiresAt: { lte: now } } });
}
