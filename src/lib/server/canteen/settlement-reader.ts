import type { ConfigSource } from '#lib/server/config-source.ts';

export interface SettlementEntryRow {
  readonly resourceId: number;
  readonly partyId: number;
  readonly portions: number;
  readonly amountMinor: number;
  readonly reason: string;
  readonly by: string;
  readonly enteredAt: number;
  readonly party: { readonly publicId: string; readonly name: string };
}

/** Corrections of a month, in the order of their making. */
export async function listSettlementEntries(
  { tables }: ConfigSource,
  resourceIds: readonly number[],
  month: number,
): Promise<SettlementEntryRow[]> {
  const rows = await tables.settlementEntry.findMany({
    where: { resourceId: { in: [...resourceIds] }, month },
    orderBy: { id: 'asc' },
    select: {
      resourceId: true,
      partyId: true,
      portions: true,
      amountMinor: true,
      reason: true,
      enteredAt: true,
      person: { select: { name: true } },
      party: { select: { publicId: true, name: true } },
    },
  });
  return rows.map(({ person, ...row }) => ({ ...row, by: person.name }));
}

/** Canteens of a district that are or were in force. */
export async function listCanteensOfDistrict(
  { tables }: ConfigSource,
  districtId: number,
): Promise<{ resourceId: number; publicId: string; stationId: number }[]> {
  const rows = await tables.canteen.findMany({
    where: { terms: { not: null }, resource: { station: { districtId } } },
    orderBy: { resourceId: 'asc' },
    select: { resourceId: true, resource: { select: { publicId: true, stationId: true } } },
  });
  return rows.map(({ resourceId, resource }) => ({ resourceId, ...resource }));
}
