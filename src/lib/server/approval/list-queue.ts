import type { QueueView, WaitingBooking } from '#lib/schemas/booking-view.ts';
import type { BookingRow } from '#lib/server/engine/ledger-rows.ts';
import type { RegistrationRow } from '#lib/server/engine/registration-rows.ts';
import { assertGranted, isGranted, type Actor } from '#lib/server/access/actor.ts';
import { notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { bookingEntryOf } from '#lib/server/booking/entry.ts';
import { actionsOf, contactOf } from '#lib/server/booking/view.ts';
import { BOOKINGS_PER_PAGE_MAX } from '#lib/server/engine/engine.ts';
import { registrationShown } from '#lib/server/registration/registration-shown.ts';
import { weighRequests } from './weigh-requests.ts';
import { weighShares } from './weigh-shares.ts';

/**
 * What waits for a decision at a station, the nearest deadline first, with what a decision should know. What is past its
 * deadline is left out. Requests are weighed against the BOOKINGS_PER_PAGE_MAX most urgent ones.
 */
export function listQueue(
  app: App,
  actor: Actor,
  { stationId, limit }: { stationId: string; limit: number },
): QueueView {
  const now = app.now();
  return app.engine.read((reader) => {
    const catalogued = app.halls.byPublicId(reader, stationId);
    if (!catalogued) throw notFound();
    assertGranted(actor, 'look-behind', catalogued.station);
    const { hall } = catalogued;
    const bookings = reader.waitingBookings(hall.id, now, BOOKINGS_PER_PAGE_MAX);
    const rows = reader.occurrencesOf(bookings.map((booking) => booking.id));
    const occurrences = Map.groupBy(rows, (one) => one.bookingId);
    const weights = weighRequests(reader, hall, bookings, occurrences, now);
    const registrations = reader.openRegistrations(hall.id, BOOKINGS_PER_PAGE_MAX);
    const byBooking = new Map(registrations.map((one) => [one.bookingId, one]));
    noteContacts(app, actor, bookings.slice(0, limit), registrations);
    const shares = weighShares(
      catalogued,
      rows.filter((one) => byBooking.has(one.bookingId)),
    );
    const waiting = bookings.slice(0, limit).flatMap((booking) => {
      const weight = weights.get(booking.id);
      if (!weight) return [];
      const registration = byBooking.get(booking.id);
      return {
        ...bookingEntryOf(booking, occurrences.get(booking.id) ?? [], catalogued, now),
        actions: actionsOf(booking, occurrences.get(booking.id) ?? [], actor, catalogued, now),
        // Whoever applies is called as they typed it: the number may be known under another name.
        contact: registration ? contactTyped(registration) : contactOf(booking),
        ...weight,
        registration: registration ? registrationShown(registration) : null,
        share: shares.get(booking.id) ?? null,
      };
    });
    const { publicId: id, name, timeZone, trial } = hall;
    const [queue] = reader.stationQueues([hall.id], now);
    return {
      station: { id, name, timeZone, trial },
      waiting,
      total: queue?.waiting ?? waiting.length,
      registrations: registrations.filter(holdsNothing).map(registrationShown),
      decides: isGranted(actor, 'decide', catalogued.station),
    };
  });
}

/** The number of whoever asks stands on each card. */
function noteContacts(
  app: App,
  { personId: actorId }: Actor,
  bookings: readonly BookingRow[],
  registrations: readonly RegistrationRow[],
): void {
  app.contactViews.note(app.nowMs(), [
    ...bookings.map(({ madeBy: personId, stationId, partyId }) => {
      return { actorId, personId, stationId, partyId, via: 'queue' as const };
    }),
    ...registrations.map(({ personId, stationId, partyId }) => {
      return { actorId, personId, stationId, partyId, via: 'registration' as const };
    }),
  ]);
}

function contactTyped({ contactName, contactMobile }: RegistrationRow): WaitingBooking['contact'] {
  return { name: contactName, mobile: contactMobile };
}

/** It asked for nothing, or its places are gone. A hold that is due goes with its application. */
function holdsNothing({ bookingState }: RegistrationRow): boolean {
  return bookingState !== 'pending' && bookingState !== 'returned';
}
