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
}

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
    },
  });
  return rows.map(({ reporter, reportedAt, ...row }) => ({
    ...row,
    reportedBy: reporter.name,
    reportedAt: reportedAt as Instant,
  }));
}

/** Who has reported this place and waits for an answer. */
export function listOpenReporters(
  { tables }: ConfigSource,
  resourceId: number,
): Promise<{ publicId: string; reportedBy: number }[]> {
  return tables.fault.findMany({
    where: { resourceId, state: 'open' },
    orderBy: { id: 'asc' },
    select: { publicId: true, reportedBy: true },
  });
}

export interface FaultWithPlace {
  readonly id: number;
  readonly state: string;
  readonly resourceId: number;
  readonly resourcePublicId: string;
  readonly words: string;
  readonly station: StationHead;
}

export async function findFault({ tables }: ConfigSource, publicId: string): Promise<FaultWithPlace | null> {
  const row = await tables.fault.findUnique({
    where: { publicId },
    select: {
      id: true,
      state: true,
      words: true,
      resource: { select: { id: true, publicId: true } },
      station: { select: STATION_HEAD },
    },
  });
  if (!row) return null;
  const { resource, ...fault } = row;
  return { ...fault, resourceId: resource.id, resourcePublicId: resource.publicId };
}
