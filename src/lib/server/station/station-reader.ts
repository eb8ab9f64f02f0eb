import type { ResourceKind } from '#lib/domain/capacity/claim.ts';
import type { LocalDay } from '#lib/domain/time/local-day.ts';
import type { ConfigSource } from '#lib/server/config-source.ts';
import type { ZoneFacts } from './zone-facts.ts';

/** What every change of a station's configuration looks at first. */
export interface StationHead {
  readonly id: number;
  readonly publicId: string;
  readonly districtId: number;
  readonly timeZone: string;
  readonly retiredAt: number | null;
}

export const STATION_HEAD = {
  id: true,
  publicId: true,
  districtId: true,
  timeZone: true,
  retiredAt: true,
} as const;

export function findStation({ tables }: ConfigSource, publicId: string): Promise<StationHead | null> {
  return tables.station.findUnique({ where: { publicId }, select: STATION_HEAD });
}

export async function isStationInService({ tables }: ConfigSource, id: number): Promise<boolean> {
  return (await tables.station.count({ where: { id, retiredAt: null } })) === 1;
}

export interface ListedStation {
  readonly publicId: string;
  readonly name: string;
  readonly address: string;
  readonly timeZone: string;
}

/** Stations in service, in the order of their making. */
export function listStationRows({ tables }: ConfigSource, limit: number): Promise<ListedStation[]> {
  return tables.station.findMany({
    where: { retiredAt: null },
    orderBy: { id: 'asc' },
    take: limit,
    select: { publicId: true, name: true, address: true, timeZone: true },
  });
}

export async function hasStationNamed(
  { tables }: ConfigSource,
  districtId: number,
  name: string,
): Promise<boolean> {
  return (await tables.station.count({ where: { districtId, name, retiredAt: null } })) > 0;
}

export function countStations({ tables }: ConfigSource, districtId: number): Promise<number> {
  return tables.station.count({ where: { districtId, retiredAt: null } });
}

export interface StationDetails extends StationHead {
  readonly name: string;
  readonly address: string;
  readonly phone: string;
  readonly notes: string;
  readonly wayIn: string;
  readonly houseRules: string;
  readonly trial: number;
  readonly unverifiedShare: number;
  readonly hours: string;
  readonly dayParts: string;
  readonly createdAt: number;
  readonly exceptions: readonly {
    readonly localDay: number;
    readonly ranges: string;
    readonly reason: string;
  }[];
  readonly calendarDays: readonly {
    readonly localDay: number;
    readonly change: string;
    readonly reason: string;
  }[];
  /** In service, in the order in which they are shown. */
  readonly zones: readonly (ZoneFacts & { readonly id: number; readonly publicId: string })[];
}

const ascendingDays = { localDay: 'asc' } as const;

/** A station with all that is configured of it but its resources. */
export function findStationDetails(
  { tables }: ConfigSource,
  publicId: string,
): Promise<StationDetails | null> {
  return tables.station.findUnique({
    where: { publicId },
    select: {
      ...STATION_HEAD,
      name: true,
      address: true,
      phone: true,
      notes: true,
      wayIn: true,
      houseRules: true,
      trial: true,
      unverifiedShare: true,
      hours: true,
      dayParts: true,
      createdAt: true,
      exceptions: { orderBy: ascendingDays, select: { localDay: true, ranges: true, reason: true } },
      calendarDays: { orderBy: ascendingDays, select: { localDay: true, change: true, reason: true } },
      zones: {
        where: { retiredAt: null },
        orderBy: [{ rank: 'asc' }, { id: 'asc' }],
        select: {
          id: true,
          publicId: true,
          name: true,
          neighbourDistance: true,
          width: true,
          height: true,
          rank: true,
        },
      },
    },
  });
}

export interface ResourceCount {
  readonly kind: ResourceKind;
  readonly zoneId: number | null;
  readonly count: number;
}

/** Resources in service by kind and zone. */
export async function countResourcesByKind(
  { tables }: ConfigSource,
  stationId: number,
): Promise<ResourceCount[]> {
  const groups = await tables.resource.groupBy({
    by: ['kind', 'zoneId'],
    where: { stationId, retiredAt: null },
    _count: true,
  });
  return groups.map(({ kind, zoneId, _count }) => ({ kind: kind as ResourceKind, zoneId, count: _count }));
}

export function countExceptions(
  { tables }: ConfigSource,
  stationId: number,
  otherThan: LocalDay,
): Promise<number> {
  return tables.stationException.count({ where: { stationId, localDay: { not: otherThan } } });
}

export function getStationById({ tables }: ConfigSource, id: number): Promise<StationHead> {
  return tables.station.findUniqueOrThrow({ where: { id }, select: STATION_HEAD });
}

/** Of all resources that were ever a station's, those out of service too. */
export async function listResourceIds({ tables }: ConfigSource, stationId: number): Promise<number[]> {
  const rows = await tables.resource.findMany({
    where: { stationId },
    orderBy: { id: 'asc' },
    select: { id: true },
  });
  return rows.map((row) => row.id);
}

export interface PublishedHouseRules {
  readonly version: number;
  readonly text: string;
  readonly publishedAt: number;
}

/** The latest first. */
export function listHouseRules(
  { tables }: ConfigSource,
  stationId: number,
  limit: number,
): Promise<PublishedHouseRules[]> {
  return tables.houseRulesVersion.findMany({
    where: { stationId },
    orderBy: { version: 'desc' },
    take: limit,
    select: { version: true, text: true, publishedAt: true },
  });
}
