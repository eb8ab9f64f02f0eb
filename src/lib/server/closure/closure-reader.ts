import type { z } from 'zod';
import { isClosedTimeOver, type ClosedTimes } from '#lib/domain/hours/closed-parts.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import type { CLOSURE_PURPOSES } from '#lib/schemas/closure.ts';
import { storedClosedTimes } from '#lib/schemas/closure.ts';
import type { ConfigSource } from '#lib/server/config-source.ts';
import { STATION_HEAD, type StationHead } from '#lib/server/station/station-reader.ts';

export interface ClosureRow {
  readonly id: number;
  readonly zoneId: number | null;
  readonly resourceId: number | null;
  /** Null is all of it. */
  readonly quantity: number | null;
  readonly times: ClosedTimes;
  readonly endedAt: number | null;
}

const CLOSURE = {
  id: true,
  zoneId: true,
  resourceId: true,
  quantity: true,
  intervals: true,
  endedAt: true,
} as const;

/** Those that nobody has ended and that are not over. */
export async function listOpenClosures(
  { tables }: ConfigSource,
  station: StationHead,
  now: Instant,
): Promise<ClosureRow[]> {
  const rows = await tables.closure.findMany({
    where: { stationId: station.id, endedAt: null },
    orderBy: { id: 'asc' },
    select: CLOSURE,
  });
  return rows.map(closureOf).filter(({ times }) => !isClosedTimeOver(station.timeZone, times, now));
}

/** The closure with its station. */
export async function findClosure(
  { tables }: ConfigSource,
  publicId: string,
): Promise<(ClosureRow & { station: StationHead }) | null> {
  // What a canteen keeps of its sittings is the canteen's own, and changes with its days.
  const row = await tables.closure.findFirst({
    where: { publicId, canteens: { none: {} } },
    select: { ...CLOSURE, station: { select: STATION_HEAD } },
  });
  return row && { ...closureOf(row), station: row.station };
}

export interface ListedClosure extends ClosureRow {
  readonly publicId: string;
  readonly purpose: (typeof CLOSURE_PURPOSES)[number];
  readonly reason: string;
  readonly createdAt: number;
  readonly zone: { readonly publicId: string; readonly name: string } | null;
  readonly resource: { readonly publicId: string; readonly label: string } | null;
  readonly createdByPerson: { readonly name: string };
}

/** The latest first; `beforeId` is an internal id. */
export async function listClosureRows(
  { tables }: ConfigSource,
  stationId: number,
  beforeId: number | null,
  limit: number,
): Promise<ListedClosure[]> {
  const rows = await tables.closure.findMany({
    where: { stationId, canteens: { none: {} }, ...(beforeId !== null && { id: { lt: beforeId } }) },
    orderBy: { id: 'desc' },
    take: limit,
    select: {
      ...CLOSURE,
      publicId: true,
      purpose: true,
      reason: true,
      createdAt: true,
      zone: { select: { publicId: true, name: true } },
      resource: { select: { publicId: true, label: true } },
      createdByPerson: { select: { name: true } },
    },
  });
  return rows.map((row) => ({ ...row, ...closureOf(row), purpose: row.purpose as ListedClosure['purpose'] }));
}

function closureOf({ intervals, ...row }: Omit<ClosureRow, 'times'> & { intervals: string }): ClosureRow {
  const times: z.infer<typeof storedClosedTimes> = storedClosedTimes.parse(JSON.parse(intervals));
  const { id, zoneId, resourceId, quantity, endedAt } = row;
  return { id, zoneId, resourceId, quantity, endedAt, times };
}
