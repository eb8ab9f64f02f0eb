import type { ResourceKind } from '#lib/domain/capacity/claim.ts';
import type { ConfigSource } from '#lib/server/config-source.ts';
import { STATION_HEAD, type StationHead } from '#lib/server/station/station-reader.ts';

export interface ResourceHead {
  readonly id: number;
  readonly publicId: string;
  readonly stationId: number;
  readonly zoneId: number | null;
  readonly kind: ResourceKind;
  readonly label: string;
  readonly capacity: number;
  readonly x: number | null;
  readonly y: number | null;
  readonly guardedFrom: number;
  readonly validFrom: number | null;
  readonly validTo: number | null;
  readonly retiredAt: number | null;
}

const RESOURCE_HEAD = {
  id: true,
  publicId: true,
  stationId: true,
  zoneId: true,
  kind: true,
  label: true,
  capacity: true,
  x: true,
  y: true,
  guardedFrom: true,
  validFrom: true,
  validTo: true,
  retiredAt: true,
} as const;

/** The resource with its station. */
export async function findResource(
  { tables }: ConfigSource,
  publicId: string,
): Promise<(ResourceHead & { station: StationHead }) | null> {
  const row = await tables.resource.findUnique({
    where: { publicId },
    select: { ...RESOURCE_HEAD, station: { select: STATION_HEAD } },
  });
  return row && { ...row, kind: row.kind as ResourceKind };
}

export async function getResourceById({ tables }: ConfigSource, id: number): Promise<ResourceHead> {
  const row = await tables.resource.findUniqueOrThrow({ where: { id }, select: RESOURCE_HEAD });
  return { ...row, kind: row.kind as ResourceKind };
}

/** Those of the desks that are in service, in no order. */
export async function findDesks(
  { tables }: ConfigSource,
  publicIds: readonly string[],
): Promise<ResourceHead[]> {
  const rows = await tables.resource.findMany({
    where: { publicId: { in: [...publicIds] }, kind: 'desk', retiredAt: null },
    select: RESOURCE_HEAD,
  });
  return rows.map((row) => ({ ...row, kind: row.kind as ResourceKind }));
}

/** Desks by their internal ids, those out of service too. */
export async function listDesks({ tables }: ConfigSource, ids: readonly number[]): Promise<ResourceHead[]> {
  const rows = await tables.resource.findMany({
    where: { id: { in: [...ids] }, kind: 'desk' },
    select: RESOURCE_HEAD,
  });
  return rows.map((row) => ({ ...row, kind: row.kind as ResourceKind }));
}

export interface PlacedDesk {
  readonly label: string;
  readonly x: number;
  readonly y: number;
}

/** The desks in service of a zone that were drawn somewhere, in no order. */
export async function listPlacedDesks({ tables }: ConfigSource, zoneId: number): Promise<PlacedDesk[]> {
  const rows = await tables.resource.findMany({
    where: { zoneId, kind: 'desk', retiredAt: null },
    select: { label: true, x: true, y: true },
  });
  return rows.flatMap(({ label, x, y }) => (x === null || y === null ? [] : [{ label, x, y }]));
}

export function countResources({ tables }: ConfigSource, stationId: number): Promise<number> {
  return tables.resource.count({ where: { stationId, retiredAt: null } });
}

/** The first of these labels that a resource of the kind in service has already, those of `exceptIds` left out. */
export async function findTakenLabel(
  { tables }: ConfigSource,
  {
    stationId,
    kind,
    labels,
    exceptIds = [],
  }: { stationId: number; kind: ResourceKind; labels: readonly string[]; exceptIds?: readonly number[] },
): Promise<string | null> {
  const taken = await tables.resource.findFirst({
    where: { stationId, kind, retiredAt: null, label: { in: [...labels] }, id: { notIn: [...exceptIds] } },
    select: { label: true },
  });
  return taken?.label ?? null;
}

export interface ListedResource {
  readonly id: number;
  readonly publicId: string;
  readonly kind: ResourceKind;
  readonly label: string;
  readonly capacity: number;
  readonly fits: number | null;
  readonly features: string;
  readonly x: number | null;
  readonly y: number | null;
  readonly validFrom: number | null;
  readonly validTo: number | null;
  readonly lengthMin: number | null;
  readonly lengthMax: number | null;
  readonly needsApproval: number;
  readonly retiredAt: number | null;
  readonly zone: { readonly publicId: string; readonly rank: number; readonly id: number } | null;
  readonly provider: { readonly publicId: string; readonly name: string } | null;
}

const LISTED = {
  id: true,
  publicId: true,
  kind: true,
  label: true,
  capacity: true,
  fits: true,
  features: true,
  x: true,
  y: true,
  validFrom: true,
  validTo: true,
  lengthMin: true,
  lengthMax: true,
  needsApproval: true,
  retiredAt: true,
  zone: { select: { publicId: true, rank: true, id: true } },
  provider: { select: { publicId: true, name: true } },
} as const;

/** All in service, in no order: a station has RESOURCES_PER_STATION_MAX of them at most. */
export async function listResourcesInService(
  { tables }: ConfigSource,
  stationId: number,
): Promise<ListedResource[]> {
  const rows = await tables.resource.findMany({ where: { stationId, retiredAt: null }, select: LISTED });
  return rows.map((row) => ({ ...row, kind: row.kind as ResourceKind }));
}

/** Those that were retired, the latest made first; `beforeId` is an internal id. */
export async function listRetiredResources(
  { tables }: ConfigSource,
  stationId: number,
  beforeId: number | null,
  limit: number,
): Promise<ListedResource[]> {
  const rows = await tables.resource.findMany({
    where: { stationId, retiredAt: { not: null }, ...(beforeId !== null && { id: { lt: beforeId } }) },
    orderBy: { id: 'desc' },
    take: limit,
    select: LISTED,
  });
  return rows.map((row) => ({ ...row, kind: row.kind as ResourceKind }));
}
