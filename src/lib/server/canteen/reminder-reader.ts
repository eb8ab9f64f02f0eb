import type { ConfigSource } from '#lib/server/config-source.ts';

/** Parties that were reminded of a day. */
export async function listReminded(
  { tables }: ConfigSource,
  resourceId: number,
  localDay: number,
): Promise<number[]> {
  const rows = await tables.mealReminder.findMany({
    where: { resourceId, localDay },
    select: { partyId: true },
  });
  return rows.map(({ partyId }) => partyId);
}
