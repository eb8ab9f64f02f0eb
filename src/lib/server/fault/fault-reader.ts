import type { Instant } from '#lib/domain/time/instant.ts';
import { FAULTS_LISTED_MAX } from '#lib/schemas/limits.ts';
import type { ConfigSource } from '#lib/server/config-source.ts';
import { STATION_HEAD, type StationHead } from '#lib/server/station/station-reader.ts';

export interface FaultRow {
  readonly id: number;
  readonly publicId: string;
  readonly resourceId: number;
  readonly words: string;
  readonly reportedBy: string;
  readonly reportedAt: Instant;
  readonly pictures: readonly FaultPictureRow[];
}

/** A picture without its bytes. */
export interface FaultPictureRow {
  readonly publicId: string;
  readonly width: number;
  readonly height: number;
}

const PICTURES = {
  orderBy: { id: 'asc' },
  select: { publicId: true, width: true, height: true },
} as const;

/** What waits for the people of a station, the oldest first. */
export async function listOpenFaults({ tables }: ConfigSource, stationId: number): Promise<FaultRow[]> {
  const rows = await tables.fault.findMany({
    where: { stationId, state: 'open' },
    orderBy: { id: 'asc' },
    take: FAULTS_LISTED_MAX,
    select: {
      id: true,
      publicId: true,
      resourceId: true,
      words: true,
      reportedAt: true,
      reporter: { select: { name: true } },
      pictures: PICTURES,
    },
  });
  return rows.map(({ reporter, reportedAt, ...row }) => ({
    ...row,
    reportedBy: reporter.name,
    reportedAt: reportedAt as Instant,
  }));
}

/** How many wait for the people of a station. */
export function countOpenFaults({ tables }: ConfigSource, stationId: number): Promise<number> {
  return tables.fault.count({ where: { stationId, state: 'open' } });
}

export interface TakenOutRow {
  readonly publicId: string;
  readonly resourceId: number;
  readonly decidedAt: Instant;
  readonly pictures: readonly FaultPictureRow[];
}

/** What was taken out of use since that moment and has pictures, the latest first. */
export async function listTakenOutFaults(
  { tables }: ConfigSource,
  stationId: number,
  since: Instant,
): Promise<TakenOutRow[]> {
  const rows = await tables.fault.findMany({
    where: { stationId, state: 'taken-out', decidedAt: { gte: since }, pictures: { some: {} } },
    orderBy: { id: 'desc' },
    take: FAULTS_LISTED_MAX,
    select: { publicId: true, resourceId: true, decidedAt: true, pictures: PICTURES },
  });
  return rows.map((row) => ({ ...row, decidedAt: row.decidedAt as Instant }));
}

/** Who has reported this place and waits for an answer. */
export function listOpenReporters(
  { tables }: ConfigSource,
  resourceId: number,
): Promise<{ id: number; publicId: string; reportedBy: number }[]> {
  return tables.fault.findMany({
    where: { resourceId, state: 'open' },
    orderBy: { id: 'asc' },
    select: { id: true, publicId: true, reportedBy: true },
  });
}

export interface FaultWithPlace {
  readonly id: number;
  readonly state: string;
  readonly resourceId: number;
  readonly resourcePublicId: string;
  readonly words: string;
  readonly reportedBy: number;
  readonly station: StationHead;
}

export async function findFault({ tables }: ConfigSource, publicId: string): Promise<FaultWithPlace | null> {
  const row = await tables.fault.findUnique({
    where: { publicId },
    select: {
      id: true,
      state: true,
      words: true,
      reportedBy: true,
      resource: { select: { id: true, publicId: true } },
      station: { select: STATION_HEAD },
    },
  });
  if (!row) return null;
  const { resource, ...fault } = row;
  return { ...fault, resourceId: resource.id, resourcePublicId: resource.publicId };
}
