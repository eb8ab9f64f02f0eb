import type { z } from 'zod';
import { isClosedTimeOver, type ClosedTimes } from '#lib/domain/hours/closed-parts.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import type { CLOSURE_PURPOSES } from '#lib/schemas/closure.ts';
import type { LocalDay } from '#lib/domain/time/local-day.ts';
import { storedClosedTimes } from '#lib/schemas/closure.ts';
import type { ConfigSource } from '#lib/server/config-source.ts';
import { STATION_HEAD, type StationHead } from '#lib/server/station/station-reader.ts';

/** Closures that one run carries on with. */
const CARRIED_ON_AT_ONCE_MAX = 20;
const URGENT_USES_COUNTED_MAX = 1_000;

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

/** Those that nobody has ended and that are not over; what canteens keep of their sittings has no days of its own. */
export async function listOpenClosures(
  { tables }: ConfigSource,
  station: StationHead,
  now: Instant,
): Promise<ClosureRow[]> {
  const rows = await tables.closure.findMany({
    where: { stationId: station.id, endedAt: null, canteens: { none: {} } },
    orderBy: { id: 'asc' },
    select: CLOSURE,
  });
  return rows.map(closureOf).filter(({ times }) => !isClosedTimeOver(station.timeZone, times, now));
}

/** The closure with its station. */
export async function findClosure(
  { tables }: ConfigSource,
  publicId: string,
): Promise<(ClosureRow & { purpose: string; station: StationHead }) | null> {
  // What a canteen keeps of its sittings is the canteen's own, and changes with its days.
  const row = await tables.closure.findFirst({
    where: { publicId, canteens: { none: {} } },
    select: { ...CLOSURE, purpose: true, station: { select: STATION_HEAD } },
  });
  return row && { ...closureOf(row), purpose: row.purpose, station: row.station };
}

export interface ListedClosure extends ClosureRow {
  readonly publicId: string;
  readonly purpose: (typeof CLOSURE_PURPOSES)[number];
  readonly reason: string;
  readonly createdAt: number;
  readonly zone: { readonly publicId: string; readonly name: string } | null;
  readonly resource: { readonly publicId: string; readonly label: string } | null;
  readonly createdByPerson: { readonly name: string };
  readonly carryFrom: number | null;
  readonly moved: number;
  readonly toMove: number;
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
    select: LISTED,
  });
  return rows.map(listedOf);
}

/** Those of these, the latest first; what canteens keep back is left out. */
export async function listClosuresById(
  { tables }: ConfigSource,
  ids: readonly number[],
): Promise<ListedClosure[]> {
  const rows = await tables.closure.findMany({
    where: { id: { in: [...ids] }, canteens: { none: {} } },
    orderBy: { id: 'desc' },
    select: LISTED,
  });
  return rows.map(listedOf);
}

const LISTED = {
  ...CLOSURE,
  publicId: true,
  purpose: true,
  reason: true,
  createdAt: true,
  zone: { select: { publicId: true, name: true } },
  resource: { select: { publicId: true, label: true } },
  createdByPerson: { select: { name: true } },
  carryFrom: true,
  moved: true,
  toMove: true,
} as const;

function listedOf(
  row: Omit<ListedClosure, 'times' | 'purpose'> & { intervals: string; purpose: string },
): ListedClosure {
  return { ...row, ...closureOf(row), purpose: row.purpose as ListedClosure['purpose'] };
}

function closureOf({ intervals, ...row }: Omit<ClosureRow, 'times'> & { intervals: string }): ClosureRow {
  const times: z.infer<typeof storedClosedTimes> = storedClosedTimes.parse(JSON.parse(intervals));
  const { id, zoneId, resourceId, quantity, endedAt } = row;
  return { id, zoneId, resourceId, quantity, endedAt, times };
}

export interface ClosureToCarryOn {
  readonly id: number;
  readonly stationId: number;
  readonly zoneId: number | null;
  readonly resourceId: number | null;
  readonly intervals: string;
  readonly carryFrom: LocalDay;
  readonly createdBy: number;
}

/** Closures of which days are still to be carried out. */
export async function listClosuresToCarryOn({ tables }: ConfigSource): Promise<ClosureToCarryOn[]> {
  const rows = await tables.closure.findMany({
    where: { carryFrom: { not: null }, endedAt: null },
    orderBy: { id: 'asc' },
    take: CARRIED_ON_AT_ONCE_MAX,
    select: {
      id: true,
      stationId: true,
      zoneId: true,
      resourceId: true,
      intervals: true,
      carryFrom: true,
      createdBy: true,
    },
  });
  return rows.map((row) => ({ ...row, carryFrom: row.carryFrom as LocalDay }));
}

/** Urgent uses of a station, the latest first. */
export async function listUrgentUses({ tables }: ConfigSource, stationId: number): Promise<ClosureRow[]> {
  const rows = await tables.closure.findMany({
    where: { stationId, purpose: 'urgent' },
    orderBy: { id: 'desc' },
    take: URGENT_USES_COUNTED_MAX,
    select: CLOSURE,
  });
  return rows.map(closureOf);
}
