import { stateAt } from '#lib/domain/booking/booking-life.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import type { App } from '#lib/server/app.ts';
import { lapseBooking } from '#lib/server/booking/lapse-booking.ts';

const OFFERS_PER_RUN_MAX = 50;

/**
 * Lets offers end that nobody has answered, each of which passes to the next in line with the same commit, ends the waiting
 * for what has begun, and passes on what an earlier write had to leave. May run twice.
 */
export async function tendWaitlist(app: App, asOf: Instant): Promise<void> {
  await lapseDueOffers(app, asOf);
  await app.engine.transact({
    holder: 'upkeep.tendWaitlist',
    load: () => null,
    decide: () => ({ changes: [{ type: 'end-waiting', before: asOf }], answer: null }),
  });
}

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
