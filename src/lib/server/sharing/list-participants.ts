import { maskMobile } from '#lib/domain/people/masks.ts';
import type { ParticipantsView } from '#lib/schemas/sharing.ts';
import { relationTo, type Actor } from '#lib/server/access/actor.ts';
import type { App } from '#lib/server/app.ts';
import { getBookingFile } from '#lib/server/booking/booking-file.ts';
import { momentText } from '#lib/server/moment-text.ts';
import { hasSeats, seatShown, stayOf } from './stay-file.ts';

/**
 * Who has which seat of a booking. Its party reads names, those who run the station the numbers too: they ring where
 * somebody has to be told.
 */
export function listParticipants(app: App, actor: Actor, bookingId: string): ParticipantsView {
  const now = app.now();
  return app.engine.read((reader) => {
    const { booking, catalogued } = getBookingFile(app, reader, actor, bookingId, 'see', now);
    const stay = stayOf(app, reader, booking, now);
    if (!stay) throw new Error(`the station of booking ${booking.publicId} is gone`);
    const { serves } = relationTo(actor, booking, catalogued.station.districtId);
    if (serves) {
      const { stationId, partyId } = booking;
      app.contactViews.note(
        app.nowMs(),
        stay.participants.map(({ personId }) => {
          return { actorId: actor.personId, personId, stationId, partyId, via: 'booking' };
        }),
      );
    }
    const share = reader.shareOfBooking(booking.id);
    const bySlot = new Map(stay.participants.map((one) => [one.slot, one]));
    return {
      sharedAt: share && momentText(share.createdAt),
      shareable: hasSeats(booking),
      // Somebody whose seat a change has taken away is still told.
      seats: Array.from({ length: Math.max(stay.total, ...bySlot.keys()) }, (_, index) => {
        const one = bySlot.get(index + 1);
        return {
          ...seatShown(stay, index + 1),
          person: one
            ? {
                personId: one.personPublicId,
                name: one.name,
                mobile: serves ? one.mobile : maskMobile(one.mobile),
              }
            : null,
        };
      }),
      taken: stay.participants.length,
    };
  });
}
