import type { BookingSummary } from '#lib/schemas/booking-view.ts';
import { assertSeesBookingsOf, assertGranted, type Actor } from '#lib/server/access/actor.ts';
import { notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import type { LedgerReader } from '#lib/server/engine/engine.ts';
import type { BookingRow } from '#lib/server/engine/ledger-rows.ts';
import { bookingSummaryOf } from './view.ts';

export type ListBookingsInput =
  | { readonly partyId: string; readonly after?: string | undefined; readonly limit: number }
  | { readonly stationId: string; readonly after?: string | undefined; readonly limit: number };

export interface BookingPage {
  readonly bookings: BookingSummary[];
  /** Pass it as `after` for the next page; null on the last one. */
  readonly next: string | null;
}

/** The latest first. Members see the bookings of their party, those who look behind a station the bookings of the station. */
export function listBookings(app: App, actor: Actor, input: ListBookingsInput): BookingPage {
  const now = app.now();
  return app.engine.read((reader) => {
    const rows = 'partyId' in input ? ofParty(reader, actor, input) : ofStation(app, reader, actor, input);
    const page = rows.slice(0, input.limit);
    const bookings = page.flatMap((row) => {
      const catalogued = app.halls.byId(reader, row.stationId);
      return catalogued ? [bookingSummaryOf(row, catalogued, now)] : [];
    });
    return { bookings, next: rows.length > input.limit ? (page.at(-1)?.publicId ?? null) : null };
  });
}

function ofParty(
  reader: LedgerReader,
  actor: Actor,
  input: Extract<ListBookingsInput, { partyId: string }>,
): BookingRow[] {
  const membership = assertSeesBookingsOf(actor, input.partyId);
  const before = beforeOf(reader, input.after, (row) => row.partyId === membership.partyId);
  return reader.bookingsOfParty(membership.partyId, before, input.limit + 1);
}

function ofStation(
  app: App,
  reader: LedgerReader,
  actor: Actor,
  input: Extract<ListBookingsInput, { stationId: string }>,
): BookingRow[] {
  const catalogued = app.halls.byPublicId(reader, input.stationId);
  if (!catalogued) throw notFound();
  assertGranted(actor, 'look-behind', catalogued.station);
  const before = beforeOf(reader, input.after, (row) => row.stationId === catalogued.hall.id);
  return reader.bookingsOfStation(catalogued.hall.id, before, input.limit + 1);
}

/** A page can only be turned from a booking of the same list. */
function beforeOf(
  reader: LedgerReader,
  after: string | undefined,
  belongs: (row: BookingRow) => boolean,
): number | null {
  if (after === undefined) return null;
  const row = reader.booking(after);
  if (!row || !belongs(row)) throw notFound();
  return row.id;
}
