import { intervalsOf } from '#lib/domain/hours/day-intervals.ts';
import type { MinuteRange } from '#lib/domain/hours/opening-hours.ts';
import { subtractIntervals } from '#lib/domain/time/interval.ts';
import type { LocalDay } from '#lib/domain/time/local-day.ts';
import { findLocalDayBounds } from '#lib/domain/time/time-zone.ts';
import { DoorError } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { countBookingsAt } from '#lib/server/closure/booked-time-reader.ts';
import type { ConfigTransaction } from '#lib/server/engine/engine.ts';
import { listResourceIds } from './station-reader.ts';

interface DayHours {
  /** The station, with its time zone. */
  readonly id: number;
  readonly timeZone: string;
  readonly day: LocalDay;
  /** Open from now on, by the clock of the station. */
  readonly ranges: readonly MinuteRange[];
}

/** Refuses hours of a day that would leave bookings or holds outside of them, with their number. */
export async function assertBookingsInside(
  app: App,
  transaction: ConfigTransaction,
  { id, timeZone, day, ranges }: DayHours,
): Promise<void> {
  const bounds = findLocalDayBounds(timeZone, day);
  if (!bounds) return;
  const closed = subtractIntervals(bounds, intervalsOf(timeZone, day, ranges));
  const resourceIds = await listResourceIds(transaction, id);
  const bookings = await countBookingsAt(transaction, resourceIds, {
    days: { from: day, to: day },
    closed,
    now: app.now(),
  });
  if (bookings > 0) throw new DoorError('conflict', 'bookings-outside', { bookings });
}
