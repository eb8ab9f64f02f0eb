import type { ConfigTransaction } from '#lib/server/engine/engine.ts';

export interface NewReminder {
  readonly resourceId: number;
  readonly localDay: number;
  readonly partyId: number;
  readonly remindedBy: number;
  readonly remindedAt: number;
}

export async function insertReminder({ tables }: ConfigTransaction, row: NewReminder): Promise<void> {
  await tables.mealReminder.create({ data: row, select: { partyId: true } });
}

/** Reminders of before that moment, at most so many and what else is of the same meals. */
export async function deleteOldReminders(
  { tables }: ConfigTransaction,
  before: number,
  limit: number,
): Promise<void> {
  const old = await tables.mealReminder.findMany({
    where: { remindedAt: { lt: before } },
    take: limit,
    select: { resourceId: true, localDay: true },
  });
  const meals = new Map(old.map((one) => [`${one.resourceId} ${one.localDay}`, one]));
  for (const { resourceId, localDay } of meals.values())
    await tables.mealReminder.deleteMany({ where: { resourceId, localDay, remindedAt: { lt: before } } });
}
