import type { ConfigTransaction } from '#lib/server/engine/engine.ts';

type Tables = Pick<ConfigTransaction, 'tables'>;

/** The address that was there before is none any more. */
export async function replaceFeed(
  { tables }: Tables,
  { personId, tokenHash, createdAt }: { personId: number; tokenHash: Buffer; createdAt: number },
): Promise<void> {
  await tables.calendarFeed.deleteMany({ where: { personId } });
  const data = { personId, tokenHash: new Uint8Array(tokenHash), createdAt };
  await tables.calendarFeed.create({ data, select: { personId: true } });
}

export async function deleteFeed({ tables }: Tables, personId: number): Promise<void> {
  await tables.calendarFeed.deleteMany({ where: { personId } });
}
