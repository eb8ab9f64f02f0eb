import { mayInParty } from '#lib/domain/access/permissions.ts';
import { formatLocalDay } from '#lib/domain/time/local-day.ts';
import type { BookingEntry } from '#lib/schemas/booking-view.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import type { App } from '#lib/server/app.ts';
import { bookingEntriesOf } from '#lib/server/booking/entries.ts';

/** Parties of a portfolio that are shown; nobody looks after more. */
export const PORTFOLIO_PARTIES_MAX = 100;
/** Open bookings of each that are looked at. */
const BOOKINGS_MAX = 50;

export interface PortfolioParty {
  readonly id: string;
  readonly name: string;
  /** Its last day; null without one. */
  readonly validTo: string | null;
  /** Why nothing can be booked for it any more; null where it can. */
  readonly over: boolean;
  /** Sent back for completion: the liaison can answer. */
  readonly toComplete: readonly BookingEntry[];
  /** How many wait for a decision. */
  readonly pending: number;
  /** The next one that is confirmed. */
  readonly next: BookingEntry | null;
}

/** The parties that somebody looks after as their liaison, those for which something is to be done first, then by name. */
export function viewPortfolio(app: App, actor: Actor): PortfolioParty[] {
  const now = app.now();
  const sent = actor.memberships
    .filter(({ role }) => role === 'liaison' && mayInParty('act-for-party', { party: role }))
    .slice(0, PORTFOLIO_PARTIES_MAX);
  const parties = app.engine.read((reader) =>
    sent.map(({ partyId, partyPublicId, partyName, over }) => {
      const validTo = reader.partyById(partyId)?.validTo ?? null;
      const open = reader.openBookingsOfParty(partyId, now, BOOKINGS_MAX);
      const entries = bookingEntriesOf(app, reader, open, now);
      return {
        id: partyPublicId,
        name: partyName,
        validTo: validTo === null ? null : formatLocalDay(validTo),
        over,
        toComplete: entries.filter(({ state }) => state === 'returned'),
        pending: entries.filter(({ state }) => state === 'pending').length,
        next: entries.find(({ state }) => state === 'confirmed') ?? null,
      };
    }),
  );
  return parties.sort(
    (a, b) => b.toComplete.length - a.toComplete.length || a.name.localeCompare(b.name, 'zh-CN'),
  );
}
