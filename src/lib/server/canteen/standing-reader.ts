import type { LocalDay } from '#lib/domain/time/local-day.ts';
import type { ConfigSource } from '#lib/server/config-source.ts';

/** A standing order that has not ended. */
export interface StandingRow {
  readonly id: number;
  readonly publicId: string;
  readonly resourceId: number;
  readonly canteenPublicId: string;
  readonly stationId: number;
  readonly partyId: number;
  readonly partyPublicId: string;
  readonly districtId: number;
  readonly madeBy: number;
  readonly weekdays: number;
  readonly fromMinute: number;
  readonly toMinute: number;
  readonly portions: number;
  readonly halal: number;
  readonly vegetarian: number;
  readonly untilDay: LocalDay | null;
  readonly rolledTo: LocalDay;
}

const STANDING = {
  id: true,
  publicId: true,
  resourceId: true,
  partyId: true,
  madeBy: true,
  weekdays: true,
  fromMinute: true,
  toMinute: true,
  portions: true,
  halal: true,
  vegetarian: true,
  untilDay: true,
  rolledTo: true,
  canteen: { select: { resource: { select: { publicId: true, stationId: true } } } },
  party: { select: { publicId: true, districtId: true } },
} as const;

type Stored = Omit<
  StandingRow,
  'canteenPublicId' | 'stationId' | 'partyPublicId' | 'districtId' | 'untilDay' | 'rolledTo'
> & {
  readonly untilDay: number | null;
  readonly rolledTo: number;
  readonly canteen: { readonly resource: { readonly publicId: string; readonly stationId: number } };
  readonly party: { readonly publicId: string; readonly districtId: number };
};

/** Those seen to longest ago first, so that one of many canteens holds up no other. */
export async function listStandingOpen({ tables }: ConfigSource, limit: number): Promise<StandingRow[]> {
  const rows = await tables.standingMeal.findMany({
    where: { endedAt: null },
    orderBy: [{ rolledTo: 'asc' }, { id: 'asc' }],
    take: limit,
    select: STANDING,
  });
  return rows.map(rowOf);
}

export async function listStandingOfParty({ tables }: ConfigSource, partyId: number): Promise<StandingRow[]> {
  const rows = await tables.standingMeal.findMany({
    where: { partyId, endedAt: null },
    orderBy: { id: 'asc' },
    select: STANDING,
  });
  return rows.map(rowOf);
}

export async function findStanding({ tables }: ConfigSource, publicId: string): Promise<StandingRow | null> {
  const row = await tables.standingMeal.findFirst({ where: { publicId, endedAt: null }, select: STANDING });
  return row && rowOf(row);
}

function rowOf({ canteen: { resource }, party, untilDay, rolledTo, ...row }: Stored): StandingRow {
  return {
    ...row,
    canteenPublicId: resource.publicId,
    stationId: resource.stationId,
    partyPublicId: party.publicId,
    districtId: party.districtId,
    untilDay: untilDay as LocalDay | null,
    rolledTo: rolledTo as LocalDay,
  };
}
