import { CLAIM_MINUTES_MAX, type Claim, type ResourceKind } from '#lib/domain/capacity/claim.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import type { Interval } from '#lib/domain/time/interval.ts';
import type { LocalDay } from '#lib/domain/time/local-day.ts';
import type { ConfigSource } from '#lib/server/config-source.ts';

/** So many ids at most stand in one statement. */
const IDS_PER_STATEMENT_MAX = 500;

/** A claim with the booking that holds it, or minus the closure, and the day of the booking that it is of. */
export interface HeldClaim extends Claim {
  readonly holder: number;
  readonly occurrenceDay: LocalDay;
}

/** All claims on these places between the beginning of the first and the end of the last interval (ascending). */
export async function listHeldClaims(
  { tables }: ConfigSource,
  resourceIds: readonly number[],
  intervals: readonly Interval[],
): Promise<HeldClaim[]> {
  const [from, to] = [intervals[0]?.from ?? 0, intervals.at(-1)?.to ?? 0];
  const claims: HeldClaim[] = [];
  for (let start = 0; start < resourceIds.length; start += IDS_PER_STATEMENT_MAX) {
    const rows = await tables.claim.findMany({
      where: {
        resourceId: { in: resourceIds.slice(start, start + IDS_PER_STATEMENT_MAX) },
        // Looking back as far as the longest claim finds all of them without reading history.
        fromMin: { gt: from - CLAIM_MINUTES_MAX, lt: to },
        toMin: { gt: from },
      },
    });
    claims.push(
      ...rows.map((row) => ({
        resourceId: row.resourceId,
        from: row.fromMin as Instant,
        to: row.toMin as Instant,
        kind: row.kind as Claim['kind'],
        quantity: row.quantity,
        allOfIt: row.allOfIt === 1,
        holder: row.holder,
        occurrenceDay: row.occurrenceDay as LocalDay,
      })),
    );
  }
  return claims;
}

export interface AffectedBooking {
  readonly id: number;
  readonly publicId: string;
  readonly kind: ResourceKind;
  readonly state: 'pending' | 'returned' | 'offered' | 'confirmed';
  readonly party: { readonly publicId: string; readonly name: string };
}

/** Those of the bookings that hold their places still: a hold past its deadline does not. */
export async function listHoldingBookings(
  { tables }: ConfigSource,
  ids: readonly number[],
  now: Instant,
): Promise<AffectedBooking[]> {
  const bookings: AffectedBooking[] = [];
  for (let start = 0; start < ids.length; start += IDS_PER_STATEMENT_MAX) {
    const rows = await tables.booking.findMany({
      where: {
        id: { in: ids.slice(start, start + IDS_PER_STATEMENT_MAX) },
        OR: [{ deadline: null }, { deadline: { gt: now } }, { state: 'confirmed' }],
      },
      select: {
        id: true,
        publicId: true,
        kind: true,
        state: true,
        party: { select: { publicId: true, name: true } },
      },
    });
    bookings.push(
      ...rows.map((row) => ({
        ...row,
        kind: row.kind as ResourceKind,
        state: row.state as AffectedBooking['state'],
      })),
    );
  }
  return bookings;
}

/** Numbers and labels of places, and how many units each has. */
export async function listPlaceFacts(
  { tables }: ConfigSource,
  ids: readonly number[],
): Promise<Map<number, { readonly publicId: string; readonly label: string; readonly capacity: number }>> {
  const facts = new Map<number, { publicId: string; label: string; capacity: number }>();
  for (let start = 0; start < ids.length; start += IDS_PER_STATEMENT_MAX) {
    const rows = await tables.resource.findMany({
      where: { id: { in: ids.slice(start, start + IDS_PER_STATEMENT_MAX) } },
      select: { id: true, publicId: true, label: true, capacity: true },
    });
    for (const { id, ...fact } of rows) facts.set(id, fact);
  }
  return facts;
}
