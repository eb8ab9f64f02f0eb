import type { Instant } from '#lib/domain/time/instant.ts';
import type { BookingEntry } from '#lib/schemas/booking-view.ts';
import type { App } from '#lib/server/app.ts';
import type { LedgerReader } from '#lib/server/engine/engine.ts';
import type { BookingRow } from '#lib/server/engine/ledger-rows.ts';
import { bookingEntryOf } from './entry.ts';

/** Bookings as lists show them, in the order given. The number of statements does not grow with their number. */
export function bookingEntriesOf(
  app: App,
  reader: LedgerReader,
  rows: readonly BookingRow[],
  now: Instant,
): BookingEntry[] {
  const stations = new Map(
    [...new Set(rows.map((row) => row.stationId))].map((id) => [id, app.halls.byId(reader, id)]),
  );
  const days = Map.groupBy(reader.occurrencesOf(rows.map((row) => row.id)), (one) => one.bookingId);
  return rows.map((row) => {
    const catalogued = stations.get(row.stationId);
    if (!catalogued) throw new Error(`the station of booking ${row.publicId} is gone`);
    return bookingEntryOf(row, days.get(row.id) ?? [], catalogued, now);
  });
}
