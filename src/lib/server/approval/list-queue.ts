import { assertRunsStation, type Actor } from '#lib/server/access/actor.ts';
import { notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { bookingSummaryOf } from '#lib/server/booking/view.ts';
import type { BookingSummary } from '#lib/schemas/booking-view.ts';

export interface WaitingBooking extends BookingSummary {
  readonly days: number;
  /** Units on each day. */
  readonly quantity: number;
}

/** What waits for a decision at a station, the nearest deadline first. What is past its deadline is left out. */
export function listQueue(
  app: App,
  actor: Actor,
  { stationId, limit }: { stationId: string; limit: number },
): WaitingBooking[] {
  const now = app.now();
  return app.engine.read((reader) => {
    const catalogued = app.halls.byPublicId(reader, stationId);
    if (!catalogued) throw notFound();
    assertRunsStation(actor, catalogued.station);
    return reader.waitingBookings(catalogued.hall.id, now, limit).map((booking) => {
      const given = reader.occurrences(booking.id).filter((one) => one.state === 'given');
      const quantity = (given[0]?.given.places ?? []).reduce((sum, [, units]) => sum + units, 0);
      return { ...bookingSummaryOf(booking, catalogued, now), days: given.length, quantity };
    });
  });
}
