import type { ConfigSource } from '#lib/server/config-source.ts';

/** When the address of the person's calendar was made; null where there is none. */
export async function readFeedSince({ tables }: ConfigSource, personId: number): Promise<number | null> {
  const row = await tables.calendarFeed.findUnique({ where: { personId }, select: { createdAt: true } });
  return row?.createdAt ?? null;
}

export interface FeedOwnerRow {
  readonly id: number;
  readonly language: string;
  /** Parties that the person belongs to. */
  readonly partyIds: readonly number[];
}

/** Whose calendar it is; null for an address that is none any more, and for somebody who may not sign in. */
export async function findFeedOwner(
  { tables }: ConfigSource,
  tokenHash: Buffer,
): Promise<FeedOwnerRow | null> {
  const row = await tables.calendarFeed.findUnique({
    where: { tokenHash: new Uint8Array(tokenHash), person: { disabledAt: null } },
    select: { person: { select: { id: true, language: true, memberships: { select: { partyId: true } } } } },
  });
  if (!row) return null;
  const { id, language, memberships } = row.person;
  return { id, language, partyIds: memberships.map((one) => one.partyId) };
}

/** Bookings of the owner's parties that are looked through at most, the latest first: a long history costs nothing. */
const BOOKINGS_LOOKED_THROUGH_MAX = 1_000;

/** What the person made for parties that they still belong to and that ends at `since` or later, the latest first. */
export async function listFeedBookings(
  { tables }: ConfigSource,
  { id, partyIds }: FeedOwnerRow,
  since: number,
  limit: number,
): Promise<number[]> {
  const rows = await tables.booking.findMany({
    where: { partyId: { in: [...partyIds] } },
    orderBy: { id: 'desc' },
    take: BOOKINGS_LOOKED_THROUGH_MAX,
    select: { id: true, madeBy: true, lastTo: true },
  });
  const own = rows.filter(({ madeBy, lastTo }) => madeBy === id && lastTo >= since);
  return own.slice(0, limit).map((one) => one.id);
}
