import type { ConfigTransaction } from '#lib/server/engine/engine.ts';

export interface NewStanding {
  readonly publicId: string;
  readonly resourceId: number;
  readonly partyId: number;
  readonly madeBy: number;
  readonly weekdays: number;
  readonly fromMinute: number;
  readonly toMinute: number;
  readonly portions: number;
  readonly halal: number;
  readonly vegetarian: number;
  readonly untilDay: number | null;
  readonly rolledTo: number;
  readonly createdAt: number;
}

export async function insertStanding({ tables }: ConfigTransaction, row: NewStanding): Promise<void> {
  await tables.standingMeal.create({ data: row, select: { id: true } });
}

export function countStanding({ tables }: ConfigTransaction, partyId: number): Promise<number> {
  return tables.standingMeal.count({ where: { partyId, endedAt: null } });
}

/** Never back: two who roll the same order on at once do the same. */
export async function storeRolled(
  { tables }: ConfigTransaction,
  id: number,
  rolledTo: number,
  endedAt: number | null,
): Promise<void> {
  await tables.standingMeal.updateMany({
    where: { id, endedAt: null, rolledTo: { lte: rolledTo } },
    data: { rolledTo, endedAt },
  });
}

/** False where it has ended already. */
export async function endStandingRow(
  { tables }: ConfigTransaction,
  id: number,
  endedAt: number,
): Promise<boolean> {
  const { count } = await tables.standingMeal.updateMany({ where: { id, endedAt: null }, data: { endedAt } });
  return count === 1;
}
