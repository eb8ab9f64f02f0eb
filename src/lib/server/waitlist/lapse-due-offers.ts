import { stateAt } from '#lib/domain/booking/booking-life.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import type { App } from '#lib/server/app.ts';
import { lapseBooking } from '#lib/server/booking/lapse-booking.ts';

const OFFERS_PER_RUN_MAX = 50;

/** Whoever comes across an offer that is due lets it pass on first: what it held is the next one's in line. */
export async function lapseDueOffers(app: App, asOf: Instant): Promise<void> {
  const due = app.engine.read((reader) => reader.dueOffers(asOf, OFFERS_PER_RUN_MAX));
  for (const { id } of due) {
    await app.engine.transact({
      holder: 'upkeep.lapseDueOffers',
      load: (reader) => reader.bookingById(id),
      decide: (booking) => {
        const lapses = booking?.state === 'offered' && stateAt(booking, asOf) === 'lapsed';
        return { changes: lapses ? lapseBooking(booking, app.nowMs()) : [], answer: null };
      },
    });
  }
}
