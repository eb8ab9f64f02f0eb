import { stateAt } from '#lib/domain/booking/booking-life.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import { DoorError } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import type { BookingFile } from '#lib/server/booking/booking-file.ts';
import type { LedgerReader } from '#lib/server/engine/engine.ts';
import type { HandOverRow } from '#lib/server/engine/hand-over-rows.ts';

/** The booking behind a link or a secret of somebody to whom it was handed. Unknown, used and expired are told the same. */
export function getHandedOver(
  app: App,
  reader: LedgerReader,
  handOver: HandOverRow | null,
  now: Instant,
): { readonly handOver: HandOverRow; readonly file: BookingFile } {
  const booking = handOver && reader.bookingById(handOver.bookingId);
  const catalogued = booking && app.halls.byId(reader, booking.stationId);
  if (!catalogued) throw new DoorError('not-found', 'link-invalid');
  const state = stateAt(booking, now);
  return { handOver, file: { booking, occurrences: reader.occurrences(booking.id), catalogued, state } };
}
