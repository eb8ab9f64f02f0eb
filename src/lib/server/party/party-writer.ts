import type { LocalDay } from '#lib/domain/time/local-day.ts';
import type { PartyClass } from '#lib/domain/registration/party-class.ts';
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
  readonly class?: PartyClass;
  readonly classUntil?: LocalDay | null;
}

export async function insertParty({ tables }: ConfigTransaction, row: NewPartyRow): Promise<number> {
  const { id } = await tables.party.create({ data: row, select: { id: true } });
  return id;
}

export interface PartyChanges extends Partial<Pick<NewPartyRow, 'name' | 'kind' | 'validFrom' | 'validTo'>> {
  readonly class?: PartyClass;
  readonly classUntil?: LocalDay | null;
  readonly creditCode?: string;
  readonly codeDue?: null;
  /** The day of which its administrators have been reminded. */
  readonly endToldFor?: number;
  readonly codeToldFor?: number;
  /** Who has set a last day whose later days are still to be released. */
  readonly releaseBy?: number | null;
}

export async function updatePartyRow(
  { tables }: ConfigTransaction,
  id: number,
  changes: PartyChanges,
): Promise<void> {
  await tables.party.update({ where: { id }, data: changes, select: { id: true } });
}

/** Its later days are released, unless another last day was set meanwhile. */
export async function markReleased(
  { tables }: ConfigTransaction,
  { id, validTo }: { readonly id: number; readonly validTo: number },
): Promise<void> {
  await tables.party.updateMany({ where: { id, validTo }, data: { releaseBy: null } });
}
