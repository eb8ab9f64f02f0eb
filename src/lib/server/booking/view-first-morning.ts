import type { BookingView } from '#lib/schemas/booking-view.ts';
import type { App } from '#lib/server/app.ts';
import { firstMorningOf, type FirstMorning } from './morning.ts';

/** The next day of a booking that is still to come, and the station on it; null where there is none. */
export function viewFirstMorning(app: App, booking: BookingView): FirstMorning | null {
  const catalogued = app.engine.read((reader) => app.halls.byPublicId(reader, booking.station.id));
  const given = booking.days.filter((one) => one.state === 'given');
  return catalogued && firstMorningOf(catalogued, given);
}
