import type { ResourceKind } from '#lib/domain/capacity/claim.ts';
import type { LaidDesk } from '#lib/domain/hall/desk-layout.ts';
import type { LocalDay } from '#lib/domain/time/local-day.ts';
import type { ConfigTransaction } from '#lib/server/engine/engine.ts';

export interface WrittenResource {
  readonly id: number;
  readonly publicId: string;
  readonly zoneId: number | null;
}

const WRITTEN = { id: true, publicId: true, zoneId: true } as const;

export interface NewResourceRow {
  readonly publicId: string;
  readonly stationId: number;
  readonly providerPartyId: number | null;
  readonly kind: Exclude<ResourceKind, 'desk'>;
  readonly label: string;
  readonly capacity: number;
  readonly fits: number | null;
  readonly features: readonly string[];
  readonly validFrom: LocalDay | null;
  readonly validTo: LocalDay | null;
  readonly lengthMin?: number | null;
  readonly lengthMax?: number | null;
  readonly needsApproval?: number;
}

/** All in one statement. */
export function insertResources(
  { tables }: ConfigTransaction,
  rows: readonly NewResourceRow[],
): Promise<WrittenResource[]> {
  const data = rows.map((row) => ({ ...row, features: JSON.stringify(row.features) }));
  return tables.resource.createManyAndReturn({ data, select: WRITTEN });
}

export interface NewDesks {
  readonly stationId: number;
  readonly zoneId: number;
  readonly desks: readonly (LaidDesk & { readonly publicId: string })[];
}

/** All desks in one statement. */
export function insertDesks(
  { tables }: ConfigTransaction,
  { stationId, zoneId, desks }: NewDesks,
): Promise<WrittenResource[]> {
  const data = desks.map((desk) => ({ ...desk, stationId, zoneId, kind: 'desk', capacity: 1 }));
  return tables.resource.createManyAndReturn({ data, select: WRITTEN });
}

export interface ResourceChanges {
  readonly label?: string;
  readonly capacity?: number;
  readonly guardedFrom?: number;
  readonly fits?: number | null;
  readonly features?: readonly string[];
  readonly validFrom?: LocalDay | null;
  readonly validTo?: LocalDay | null;
  readonly lengthMin?: number | null;
  readonly lengthMax?: number | null;
  readonly needsApproval?: number;
}

/** One UPDATE, so that a cut of the capacity is judged from the `guardedFrom` beside it. LedgerRefused where bookings would not fit. */
export async function updateResourceRows(
  { tables }: ConfigTransaction,
  ids: readonly number[],
  changes: ResourceChanges,
): Promise<void> {
  const { features, ...rest } = changes;
  await tables.resource.updateMany({
    where: { id: { in: [...ids] } },
    data: { ...rest, ...(features && { features: JSON.stringify(features) }) },
  });
}

export async function placeDesk(
  { tables }: ConfigTransaction,
  id: number,
  at: { x: number | null; y: number | null },
): Promise<void> {
  await tables.resource.updateMany({ where: { id }, data: { x: at.x, y: at.y } });
}

/** Null puts it back into service. */
export async function markResourceRetired(
  { tables }: ConfigTransaction,
  id: number,
  retiredAt: number | null,
): Promise<void> {
  await tables.resource.updateMany({ where: { id }, data: { retiredAt } });
}
