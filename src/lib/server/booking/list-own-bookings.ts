import type { BookingEntry } from '#lib/schemas/booking-view.ts';
import { assertSeesBookingsOf, type Actor } from '#lib/server/access/actor.ts';
import { notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { BOOKINGS_PER_PAGE_MAX, type LedgerReader } from '#lib/server/engine/engine.ts';
import { bookingEntriesOf } from './entries.ts';

export interface OwnBookings {
  /** What waits or is still to come, the first minute first; BOOKINGS_PER_PAGE_MAX at most. */
  readonly open: readonly BookingEntry[];
  /** What is over, the latest made first. */
  readonly past: readonly BookingEntry[];
  /** Pass it as `after` for the next page of `past`; null on the last one. */
  readonly next: string | null;
}

/** What one of the caller's own parties has. The number of statements does not grow with the number of bookings. */
export function listOwnBookings(
  app: App,
  actor: Actor,
  { partyId, after, limit }: { partyId: string; after?: string | undefined; limit: number },
): OwnBookings {
  const membership = assertSeesBookingsOf(actor, partyId);
  const now = app.now();
  return app.engine.read((reader) => {
    const before = after === undefined ? null : idOf(reader, after, membership.partyId);
    const open = reader.openBookingsOfParty(membership.partyId, now, BOOKINGS_PER_PAGE_MAX);
    const past = reader.pastBookingsOfParty(membership.partyId, now, before, limit + 1);
    const page = past.slice(0, limit);
    const entries = bookingEntriesOf(app, reader, [...open, ...page], now);
    return {
      open: entries.slice(0, open.length),
      past: entries.slice(open.length),
      next: past.length > limit ? (page.at(-1)?.publicId ?? null) : null,
    };
  });
}

/** A page can only be turned from a booking of the same party. */
function idOf(reader: LedgerReader, publicId: string, partyId: number): number {
  const row = reader.booking(publicId);
  if (row?.partyId !== partyId) throw notFound();
  return row.id;
}
