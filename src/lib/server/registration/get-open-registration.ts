import { stateAt } from '#lib/domain/booking/booking-life.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import { hashToken } from '#lib/server/account/token.ts';
import { DoorError, notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import type { LedgerReader } from '#lib/server/engine/engine.ts';
import type { BookingRow, OccurrenceRow } from '#lib/server/engine/ledger-rows.ts';
import type { RegistrationRow } from '#lib/server/engine/registration-rows.ts';
import type { CataloguedHall } from '#lib/server/station/hall-catalogue.ts';

export interface OpenRegistration {
  readonly registration: RegistrationRow;
  /** What it holds; null where it asked for no places, or they are gone. */
  readonly booking: BookingRow | null;
  readonly occurrences: readonly OccurrenceRow[];
  readonly catalogued: CataloguedHall;
}

/** The application of a link, as long as nobody has decided about it and its hold has not lapsed. */
export function getOpenRegistration(
  app: App,
  reader: LedgerReader,
  link: string,
  now: Instant,
): OpenRegistration {
  const registration = reader.registrationByLink(hashToken(link));
  const catalogued = registration && app.halls.byId(reader, registration.stationId);
  if (!catalogued) throw notFound();
  const booking = registration.bookingId === null ? null : reader.bookingById(registration.bookingId);
  const state = booking && stateAt(booking, now);
  if (state === 'lapsed') throw new DoorError('conflict', 'deadline-passed');
  if (registration.state !== 'open' && registration.state !== 'returned')
    throw new DoorError('conflict', 'registration-decided');
  const holds = booking !== null && (state === 'pending' || state === 'returned');
  return {
    registration,
    booking: holds ? booking : null,
    occurrences: holds ? reader.occurrences(booking.id) : [],
    catalogued,
  };
}
