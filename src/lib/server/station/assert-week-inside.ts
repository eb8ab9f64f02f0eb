import { natureOf } from '#lib/domain/calendar/working-calendar.ts';
import { SELECTION_SPAN_DAYS_MAX } from '#lib/domain/selection/day-selection.ts';
import { newlyClosedOn } from '#lib/domain/hours/newly-closed.ts';
import type { OpeningHours } from '#lib/domain/hours/opening-hours.ts';
import type { Interval } from '#lib/domain/time/interval.ts';
import { addDays } from '#lib/domain/time/local-day.ts';
import { localDayAt } from '#lib/domain/time/time-zone.ts';
import type { StoredHours } from '#lib/schemas/stored-values.ts';
import { DoorError, notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { countBookingsAt } from '#lib/server/closure/booked-time-reader.ts';
import type { ConfigTransaction } from '#lib/server/engine/engine.ts';
import { openingHoursOf } from './opening-hours-of.ts';
import { listResourceIds } from './station-reader.ts';

/**
 * Refuses hours of the week that would leave bookings or holds outside of them, with their number; those that lie outside
 * of the hours of today already are known of. Writes of the configuration come one by one, so the hall is what is stored.
 */
export async function assertWeekInside(
  app: App,
  transaction: ConfigTransaction,
  stationId: number,
  week: StoredHours,
): Promise<void> {
  const hall = app.engine.read((reader) => app.halls.byId(reader, stationId))?.hall;
  if (!hall) throw notFound();
  const now = app.now();
  const today = localDayAt(hall.timeZone, now);
  const days = { from: today, to: addDays(today, SELECTION_SPAN_DAYS_MAX) };
  const after: OpeningHours = openingHoursOf(week, hall.hours.exceptions);
  const closed: Interval[] = [];
  for (let day = days.from; day <= days.to; day = addDays(day, 1)) {
    const { mark } = natureOf(hall.calendar, day);
    closed.push(...newlyClosedOn({ timeZone: hall.timeZone, day, mark }, hall.hours, after));
  }
  if (closed.length === 0) return;
  const resourceIds = await listResourceIds(transaction, stationId);
  const bookings = await countBookingsAt(transaction, resourceIds, { days, closed, now });
  if (bookings > 0) throw new DoorError('conflict', 'bookings-outside-week', { bookings });
}
