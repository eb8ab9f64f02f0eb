import type { ConfigTransaction } from '#lib/server/engine/engine.ts';

export interface NewSettlementEntry {
  readonly publicId: string;
  readonly resourceId: number;
  readonly partyId: number;
  readonly month: number;
  readonly portions: number;
  readonly amountMinor: number;
  readonly reason: string;
  readonly enteredBy: number;
  readonly enteredAt: number;
}

export async function insertSettlementEntry(
  { tables }: ConfigTransaction,
  row: NewSettlementEntry,
): Promise<void> {
  await tables.settlementEntry.create({ data: row, select: { id: true } });
}

export function countSettlementEntries(
  { tables }: ConfigTransaction,
  resourceId: number,
  month: number,
): Promise<number> {
  return tables.settlementEntry.count({ where: { resourceId, month } });
}
