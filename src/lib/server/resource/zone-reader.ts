import type { ConfigSource } from '#lib/server/config-source.ts';
import { STATION_HEAD, type StationHead } from '#lib/server/station/station-reader.ts';

export interface ZoneHead {
  readonly id: number;
  readonly publicId: string;
  readonly stationId: number;
  readonly width: number;
  readonly height: number;
  readonly retiredAt: number | null;
}

const ZONE_HEAD = {
  id: true,
  publicId: true,
  stationId: true,
  width: true,
  height: true,
  retiredAt: true,
} as const;

/** The zone with its station. */
export function findZone(
  { tables }: ConfigSource,
  publicId: string,
): Promise<(ZoneHead & { station: StationHead }) | null> {
  return tables.zone.findUnique({
    where: { publicId },
    select: { ...ZONE_HEAD, station: { select: STATION_HEAD } },
  });
}

export async function getZoneById({ tables }: ConfigSource, id: number): Promise<ZoneHead> {
  return tables.zone.findUniqueOrThrow({ where: { id }, select: ZONE_HEAD });
}

export interface ZonesInService {
  readonly count: number;
  /** The highest rank, or −1 where there is no zone. */
  readonly lastRank: number;
}

export async function countZones({ tables }: ConfigSource, stationId: number): Promise<ZonesInService> {
  const { _count, _max } = await tables.zone.aggregate({
    where: { stationId, retiredAt: null },
    _count: true,
    _max: { rank: true },
  });
  return { count: _count, lastRank: _max.rank ?? -1 };
}

export function countDesks({ tables }: ConfigSource, zoneId: number): Promise<number> {
  return tables.resource.count({ where: { zoneId, retiredAt: null } });
}

/** Desks in service that a drawing of this size would not hold. */
export function countDesksBeyond(
  { tables }: ConfigSource,
  zoneId: number,
  width: number,
  height: number,
): Promise<number> {
  return tables.resource.count({
    where: { zoneId, retiredAt: null, OR: [{ x: { gt: width } }, { y: { gt: height } }] },
  });
}
