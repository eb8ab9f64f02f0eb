import type { LocalDay } from '#lib/domain/time/local-day.ts';
import type { PartyKind } from '#lib/domain/policy/policy-rules.ts';
import type { ConfigTransaction } from '#lib/server/engine/engine.ts';

export interface NewPartyRow {
  readonly publicId: string;
  readonly districtId: number;
  readonly name: string;
  readonly kind: PartyKind;
  readonly validFrom: LocalDay | null;
  readonly validTo: LocalDay | null;
  readonly createdAt: number;
}

export async function insertParty({ tables }: ConfigTransaction, row: NewPartyRow): Promise<number> {
  const { id } = await tables.party.create({ data: row, select: { id: true } });
  return id;
}

export type PartyChanges = Partial<Pick<NewPartyRow, 'name' | 'kind' | 'validFrom' | 'validTo'>>;

export async function updatePartyRow(
  { tables }: ConfigTransaction,
  id: number,
  changes: PartyChanges,
): Promise<void> {
  await tables.party.update({ where: { id }, data: changes, select: { id: true } });
}
