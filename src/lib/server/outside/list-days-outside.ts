import type { Instant } from '#lib/domain/time/instant.ts';
import { OUTSIDE_LOOKED_THROUGH_MAX } from '#lib/schemas/outside.ts';
import type { LedgerReader } from '#lib/server/engine/engine.ts';
import type { BookingRow, OccurrenceRow } from '#lib/server/engine/ledger-rows.ts';
import type { CataloguedHall } from '#lib/server/station/hall-catalogue.ts';
import { isOutside } from './is-outside.ts';

/** Bookings of a hall with those of their days that lie outside of its hours as they are now, in two statements. */
export function listDaysOutside(
  reader: LedgerReader,
  catalogued: CataloguedHall,
  now: Instant,
): { readonly booking: BookingRow; readonly outside: readonly OccurrenceRow[] }[] {
  const open = reader.openBookings(catalogued.hall.id, now, OUTSIDE_LOOKED_THROUGH_MAX);
  const days = Map.groupBy(reader.occurrencesOf(open.map((one) => one.id)), (one) => one.bookingId);
  return open.flatMap((booking) => {
    const outside = (days.get(booking.id) ?? []).filter((one) => isOutside(catalogued, one, now));
    return outside.length === 0 ? [] : [{ booking, outside }];
  });
}
