import { stateAt } from '#lib/domain/booking/booking-life.ts';
import { maskMobile } from '#lib/domain/people/masks.ts';
import type { RegistrationView } from '#lib/schemas/registration.ts';
import { hashToken } from '#lib/server/account/token.ts';
import type { App } from '#lib/server/app.ts';
import { notFound } from '#lib/server/access/door-error.ts';
import { bookingEntryOf } from '#lib/server/booking/entry.ts';
import { partyApplied } from './party-applied.ts';

/** An application as whoever holds its link sees it. Numbers are masked: a link can be sent on. */
export function viewRegistration(app: App, { link }: { readonly link: string }): RegistrationView {
  const now = app.now();
  return app.engine.read((reader) => {
    const row = reader.registrationByLink(hashToken(link));
    const catalogued = row && app.halls.byId(reader, row.stationId);
    if (!catalogued) throw notFound();
    const booking = row.bookingId === null ? null : reader.bookingById(row.bookingId);
    const isOpen = row.state === 'open' || row.state === 'returned';
    const hasLapsed = isOpen && booking !== null && stateAt(booking, now) === 'lapsed';
    const { station, hall } = catalogued;
    return {
      state: hasLapsed ? 'lapsed' : row.state,
      station: { id: hall.publicId, name: hall.name, phone: station.phone, address: station.address },
      party: partyApplied(row),
      contact: { name: row.contactName, mobile: maskMobile(row.contactMobile) },
      decisionReason: row.decisionReason,
      // The number may be known under another name, and a link can be sent on: neither that name nor who decided is told.
      booking: booking && {
        ...bookingEntryOf(booking, reader.occurrences(booking.id), catalogued, now),
        madeBy: row.contactName,
        decidedBy: null,
      },
      entry: row.state !== 'accepted' ? null : row.hasPassword === 1 ? 'sign-in' : 'set-password',
    };
  });
}
