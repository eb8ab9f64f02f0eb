import type { LocalDay } from '#lib/domain/time/local-day.ts';
import type { StoredDayParts, StoredHours } from '#lib/schemas/stored-values.ts';
import type { ConfigTransaction } from '#lib/server/engine/engine.ts';

export interface StationFacts {
  readonly name: string;
  readonly address: string;
  readonly phone: string;
  readonly notes: string;
  readonly wayIn: string;
  readonly houseRules: string;
  readonly timeZone: string;
  readonly hours: StoredHours;
  readonly dayParts: StoredDayParts;
}

export interface NewStationRow extends StationFacts {
  readonly trial: boolean;
  readonly publicId: string;
  readonly districtId: number;
  readonly createdAt: number;
}

export async function insertStation({ tables }: ConfigTransaction, row: NewStationRow): Promise<number> {
  const data = {
    ...row,
    hours: JSON.stringify(row.hours),
    dayParts: JSON.stringify(row.dayParts),
    trial: Number(row.trial),
  };
  const { id } = await tables.station.create({ data, select: { id: true } });
  return id;
}

/** LedgerRefused where the time zone would change of a station that has claims. */
export async function updateStationRow(
  { tables }: ConfigTransaction,
  id: number,
  changes: Partial<StationFacts & { readonly unverifiedShare: number }>,
): Promise<void> {
  const { hours, dayParts, ...rest } = changes;
  const data = {
    ...rest,
    ...(hours && { hours: JSON.stringify(hours) }),
    ...(dayParts && { dayParts: JSON.stringify(dayParts) }),
  };
  await tables.station.update({ where: { id }, data, select: { id: true } });
}

export async function markStationRetired(
  { tables }: ConfigTransaction,
  id: number,
  retiredAt: number,
): Promise<void> {
  await tables.station.update({ where: { id }, data: { retiredAt }, select: { id: true } });
}

export interface ExceptionRow {
  readonly stationId: number;
  readonly localDay: LocalDay;
  readonly ranges: StoredHours['publicHoliday'];
  readonly reason: string;
}

/** One per day; an earlier one of the day is replaced. */
export async function upsertException({ tables }: ConfigTransaction, row: ExceptionRow): Promise<void> {
  const { stationId, localDay, reason } = row;
  const stored = { ranges: JSON.stringify(row.ranges), reason };
  await tables.stationException.upsert({
    where: { stationId_localDay: { stationId, localDay } },
    create: { stationId, localDay, ...stored },
    update: stored,
    select: { localDay: true },
  });
}

/** False where the day has none. */
export async function deleteException(
  { tables }: ConfigTransaction,
  stationId: number,
  localDay: LocalDay,
): Promise<boolean> {
  const { count } = await tables.stationException.deleteMany({ where: { stationId, localDay } });
  return count > 0;
}

export interface HouseRulesRow {
  readonly stationId: number;
  readonly version: number;
  readonly text: string;
  readonly publishedAt: number;
  readonly publishedBy: number;
}

/** A version that was published stays as it is: another text is another version. */
export async function insertHouseRules({ tables }: ConfigTransaction, row: HouseRulesRow): Promise<void> {
  await tables.houseRulesVersion.create({ data: row, select: { version: true } });
}
