import { natureOf } from '#lib/domain/calendar/working-calendar.ts';
import { openRangesOn } from '#lib/domain/hours/opening-hours.ts';
import { formatClockTime } from '#lib/domain/time/clock-time.ts';
import { formatLocalDay } from '#lib/domain/time/local-day.ts';
import { OUTSIDE_TOLD_MAX, type OutsideList } from '#lib/schemas/outside.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import type { App } from '#lib/server/app.ts';
import { clockRangeOf } from '#lib/domain/time/clock-range.ts';
import type { BookingRow, OccurrenceRow } from '#lib/server/engine/ledger-rows.ts';
import { getRunStation } from '#lib/server/station/get-run-station.ts';
import type { CataloguedHall } from '#lib/server/station/hall-catalogue.ts';
import { listDaysOutside } from './list-days-outside.ts';

/**
 * Bookings and requests of a station that lie outside of its hours as they are now: after a notice of holidays, other
 * weekly hours or a day of its own. For those who work there.
 */
export async function listOutside(
  app: App,
  actor: Actor,
  { stationId }: { stationId: string },
): Promise<OutsideList> {
  const { id } = await getRunStation(app, actor, stationId, 'look-behind');
  const now = app.now();
  return app.engine.read((reader) => {
    const catalogued = app.halls.byId(reader, id);
    if (!catalogued) return { bookings: [], more: false };
    const found = listDaysOutside(reader, catalogued, now);
    const told = found.slice(0, OUTSIDE_TOLD_MAX);
    return {
      bookings: told.map(({ booking, outside }) => bookingShown(catalogued, booking, outside)),
      more: found.length > told.length,
    };
  });
}

function bookingShown(
  { hall }: CataloguedHall,
  { publicId, partyName, kind, headCount }: BookingRow,
  outside: readonly OccurrenceRow[],
): OutsideList['bookings'][number] {
  return {
    bookingId: publicId,
    party: partyName,
    kind,
    headCount,
    days: outside.map(({ day, given }) => ({
      day: formatLocalDay(day),
      times: given.times.map(([from, to]) => clockRangeOf(hall.timeZone, day, { from, to })),
      open: openRangesOn(hall.hours, day, natureOf(hall.calendar, day).mark).map(({ from, to }) => ({
        from: formatClockTime(from),
        to: formatClockTime(to),
      })),
    })),
  };
}
