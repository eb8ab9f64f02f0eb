import type { ConfigSource } from '#lib/server/config-source.ts';
import { STATION_HEAD, type StationHead } from '#lib/server/station/station-reader.ts';

/** A canteen as it is kept, proposals included. */
export interface CanteenHead {
  readonly resourceId: number;
  readonly publicId: string;
  readonly station: StationHead & { readonly name: string };
  readonly provider: {
    readonly id: number;
    readonly publicId: string;
    readonly name: string;
    readonly districtId: number;
  };
  readonly terms: string | null;
  readonly proposed: string | null;
  readonly proposedBy: string | null;
  readonly proposedAt: number | null;
  readonly decisionReason: string | null;
  readonly closureId: number | null;
  /** Out of service, or not approved yet. */
  readonly isRetired: boolean;
}

const HEAD = {
  resourceId: true,
  terms: true,
  proposed: true,
  proposedAt: true,
  decisionReason: true,
  closureId: true,
  proposedByPerson: { select: { name: true } },
  resource: {
    select: {
      publicId: true,
      retiredAt: true,
      station: { select: { ...STATION_HEAD, name: true } },
      provider: { select: { id: true, publicId: true, name: true, districtId: true } },
    },
  },
} as const;

interface StoredHead extends Omit<
  CanteenHead,
  'publicId' | 'station' | 'provider' | 'proposedBy' | 'isRetired'
> {
  readonly proposedByPerson: { readonly name: string } | null;
  readonly resource: {
    readonly publicId: string;
    readonly retiredAt: number | null;
    readonly station: CanteenHead['station'];
    readonly provider: CanteenHead['provider'] | null;
  };
}

export async function findCanteen({ tables }: ConfigSource, publicId: string): Promise<CanteenHead | null> {
  const row = await tables.canteen.findFirst({ where: { resource: { publicId } }, select: HEAD });
  return row && headOf(row);
}

export async function listCanteensOfParty({ tables }: ConfigSource, partyId: number): Promise<CanteenHead[]> {
  const rows = await tables.canteen.findMany({
    where: { resource: { providerPartyId: partyId } },
    orderBy: { resourceId: 'asc' },
    select: HEAD,
  });
  return rows.flatMap((row) => headOf(row) ?? []);
}

/** About which a station has to decide, the oldest proposal first. */
export async function listCanteensWaiting(
  { tables }: ConfigSource,
  stationId: number,
): Promise<CanteenHead[]> {
  const rows = await tables.canteen.findMany({
    where: { proposed: { not: null }, resource: { stationId } },
    orderBy: { proposedAt: 'asc' },
    select: HEAD,
  });
  return rows.flatMap((row) => headOf(row) ?? []);
}

export async function countCanteens({ tables }: ConfigSource, stationId: number): Promise<number> {
  return tables.canteen.count({ where: { resource: { stationId } } });
}

/** The canteens that are in force, with the station of each. */
export function listCanteensInForce({
  tables,
}: ConfigSource): Promise<{ resourceId: number; resource: { stationId: number } }[]> {
  return tables.canteen.findMany({
    where: { terms: { not: null } },
    orderBy: { resourceId: 'asc' },
    select: { resourceId: true, resource: { select: { stationId: true } } },
  });
}

function headOf({ proposedByPerson, resource, ...row }: StoredHead): CanteenHead | null {
  const { publicId, station, provider, retiredAt } = resource;
  if (!provider) return null;
  const proposedBy = proposedByPerson?.name ?? null;
  return { ...row, publicId, station, provider, proposedBy, isRetired: retiredAt !== null };
}
