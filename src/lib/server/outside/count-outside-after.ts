import { setImmediate as nextTurn } from 'node:timers/promises';
import { natureOf, type DayChange, type WorkingCalendar } from '#lib/domain/calendar/working-calendar.ts';
import type { Hall } from '#lib/domain/hall/hall.ts';
import { openRangesOn } from '#lib/domain/hours/opening-hours.ts';
import type { LocalDay } from '#lib/domain/time/local-day.ts';
import { localDayBounds } from '#lib/domain/time/time-zone.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import type { App } from '#lib/server/app.ts';
import type { LedgerReader } from '#lib/server/engine/engine.ts';
import type { CataloguedHall } from '#lib/server/station/hall-catalogue.ts';
import { isOutside } from './is-outside.ts';

/** What a notice would make of single days; null is an ordinary one. */
export type ChangedDays = ReadonlyMap<LocalDay, DayChange | null>;

export interface OutsideAfter {
  readonly bookings: number;
  readonly stations: number;
}

/**
 * How many bookings of these stations would come to lie outside of the hours if these days were so. Days on which a station keeps its hours
 * cost nothing, and other requests are served between two stations.
 */
export async function countOutsideAfter(
  app: App,
  stationIds: readonly number[],
  changed: ChangedDays,
): Promise<OutsideAfter> {
  const now = app.now();
  let bookings = 0;
  let stations = 0;
  for (const id of stationIds) {
    const found = app.engine.read((reader) => {
      const catalogued = app.halls.byId(reader, id);
      return catalogued ? outsideAt(reader, catalogued, changed, now) : new Set<number>();
    });
    bookings += found.size;
    if (found.size > 0) stations += 1;
    await nextTurn();
  }
  return { bookings, stations };
}

function outsideAt(
  reader: LedgerReader,
  catalogued: CataloguedHall,
  changed: ChangedDays,
  now: Instant,
): Set<number> {
  const { hall } = catalogued;
  const after = { ...catalogued, hall: { ...hall, calendar: calendarAfter(hall.calendar, changed) } };
  const days = [...changed.keys()].filter((day) => rangesOn(hall, day) !== rangesOn(after.hall, day));
  const outside = days.flatMap((day) => {
    const claims = reader.dayClaims(hall.id, localDayBounds(hall.timeZone, day));
    const holders = new Set(claims.filter((one) => one.kind !== 'house').map((one) => one.holder));
    return reader
      .occurrencesOn([...holders], day)
      .filter((one) => isOutside(after, one, now) && !isOutside(catalogued, one, now));
  });
  return new Set(outside.map((one) => one.bookingId));
}

function rangesOn({ hours, calendar }: Hall, day: LocalDay): string {
  return JSON.stringify(openRangesOn(hours, day, natureOf(calendar, day).mark));
}

function calendarAfter(calendar: WorkingCalendar, changed: ChangedDays): WorkingCalendar {
  const changes = new Map(calendar.changes);
  for (const [day, change] of changed) {
    if (change === null) changes.delete(day);
    else changes.set(day, change);
  }
  return { ...calendar, changes };
}
