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
