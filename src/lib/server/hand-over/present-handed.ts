import type { Instant } from '#lib/domain/time/instant.ts';
import type { HandedBooking } from '#lib/schemas/hand-over.ts';
import type { BookingFile } from '#lib/server/booking/booking-file.ts';
import { bookingEntryOf } from '#lib/server/booking/entry.ts';
import type { HandOverRow } from '#lib/server/engine/hand-over-rows.ts';

/** A booking for whoever it was handed to. */
export function presentHanded(
  { name }: HandOverRow,
  { booking, occurrences, catalogued, state }: BookingFile,
  now: Instant,
): HandedBooking {
  const { hall, station } = catalogued;
  return {
    name,
    booking: bookingEntryOf(booking, occurrences, catalogued, now),
    station: { id: hall.publicId, name: hall.name, address: station.address, phone: station.phone },
    cancellable: state === 'pending' || state === 'returned' || state === 'confirmed',
  };
}
