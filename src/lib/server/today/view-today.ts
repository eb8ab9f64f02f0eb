import type { Instant } from '#lib/domain/time/instant.ts';
import { formatLocalDay, type LocalDay } from '#lib/domain/time/local-day.ts';
import { localDayAt, localDayBounds, type TimeZone } from '#lib/domain/time/time-zone.ts';
import type { AuditEntry } from '#lib/schemas/audit.ts';
import type { BookingEntry } from '#lib/schemas/booking-view.ts';
import { assertGranted, isGranted, type Actor } from '#lib/server/access/actor.ts';
import { notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { listEvents } from '#lib/server/audit/list-events.ts';
import { bookingEntryOf } from '#lib/server/booking/entry.ts';
import { listClosuresById, type ListedClosure } from '#lib/server/closure/closure-reader.ts';
import { readingFrom } from '#lib/server/config-source.ts';
import { countOpenFaults } from '#lib/server/fault/fault-reader.ts';
import type { LedgerReader } from '#lib/server/engine/engine.ts';
import { listDaysOutside } from '#lib/server/outside/list-days-outside.ts';
import type { CataloguedHall } from '#lib/server/station/hall-catalogue.ts';
import { listArriving, type Arriving } from './list-arriving.ts';

export interface TodayView {
  readonly station: { readonly id: string; readonly name: string; readonly timeZone: TimeZone };
  readonly today: string;
  /** Whether the reader decides about what waits. */
  readonly decides: boolean;
  /** Whether the reader serves at the desk. */
  readonly atDesk: boolean;
  /** What waits for a decision, the nearest deadline first. */
  readonly waiting: readonly WaitingToday[];
  readonly waitingInAll: number;
  /** Applications that hold no places, and canteens, which wait on the same page. */
  readonly registrations: number;
  readonly canteens: number;
  /** Reports of something broken that nobody has answered. */
  readonly faults: number;
  /** Bookings that a notice of holidays or other hours have left outside of them. */
  readonly outside: number;
  /** The first of them by their first minute, and how many there are. */
  readonly arriving: readonly Arriving[];
  readonly arrivingInAll: number;
  /** Closures and repairs that touch today. */
  readonly closed: readonly ClosedToday[];
  /** What others and the program did since the reader looked last, the latest first; null for those who do not read the log. */
  readonly changed: readonly AuditEntry[] | null;
  /** Whether there is more of it than is shown. */
  readonly changedMore: boolean;
}

export interface WaitingToday {
  readonly booking: BookingEntry;
  /** Its deadline is today. */
  readonly lapsesToday: boolean;
}

export interface ClosedToday {
  readonly id: string;
  readonly purpose: ListedClosure['purpose'];
  /** The zone or the place; null is the whole hall. */
  readonly name: string | null;
  readonly reason: string;
}

export interface TodayInput {
  readonly stationId: string;
  /** When the reader looked last, in milliseconds since 1970; null is since the day began. */
  readonly sinceMs: number | null;
}

/** Each list tells so many; the pages behind them tell all. */
export const WAITING_SHOWN_MAX = 20;
export const ARRIVING_SHOWN_MAX = 100;
const CLOSED_SHOWN_MAX = 20;
export const CHANGES_SHOWN_MAX = 20;

/** What a station's people have to know and do today, for those who look behind it. The statements are the same however much there is. */
export async function viewToday(
  app: App,
  actor: Actor,
  { stationId, sinceMs }: TodayInput,
): Promise<TodayView> {
  const now = app.now();
  const { catalogued, today, claims, ...read } = app.engine.read((reader) => {
    const found = app.halls.byPublicId(reader, stationId);
    if (!found) throw notFound();
    assertGranted(actor, 'look-behind', found.station);
    const day = localDayAt(found.hall.timeZone, now);
    const ofDay = reader.dayClaims(found.hall.id, localDayBounds(found.hall.timeZone, day));
    const arriving = listArriving(reader, found, ofDay, { day, now });
    const [queue] = reader.stationQueues([found.hall.id], now);
    return {
      catalogued: found,
      today: day,
      claims: ofDay,
      waiting: listWaiting(reader, found, now, day),
      waitingInAll: queue?.waiting ?? 0,
      registrations: queue?.registrations ?? 0,
      canteens: queue?.canteens ?? 0,
      outside: listDaysOutside(reader, found, now).length,
      arriving: arriving.slice(0, ARRIVING_SHOWN_MAX),
      arrivingInAll: arriving.length,
    };
  });
  const { hall, station } = catalogued;
  const closureIds = new Set(claims.filter((one) => one.kind === 'house').map((one) => -one.holder));
  const closures = await listClosuresById(readingFrom(app), [...closureIds]);
  const faults = await countOpenFaults(readingFrom(app), hall.id);
  return {
    ...read,
    faults,
    station: { id: hall.publicId, name: hall.name, timeZone: hall.timeZone },
    today: formatLocalDay(today),
    decides: isGranted(actor, 'decide', station),
    atDesk: isGranted(actor, 'book-for-parties', station),
    closed: closures.filter(isOutOfUse).slice(0, CLOSED_SHOWN_MAX).map(closedShown),
    ...(isGranted(actor, 'read-log', station)
      ? await changedSince(app, actor, stationId, sinceMs, formatLocalDay(today))
      : { changed: null, changedMore: false }),
  };
}

function listWaiting(
  reader: LedgerReader,
  catalogued: CataloguedHall,
  now: Instant,
  today: LocalDay,
): WaitingToday[] {
  const { hall } = catalogued;
  const bookings = reader.waitingBookings(hall.id, now, WAITING_SHOWN_MAX);
  const rows = reader.occurrencesOf(bookings.map(({ id }) => id));
  const occurrences = Map.groupBy(rows, (one) => one.bookingId);
  return bookings.map((booking) => ({
    booking: bookingEntryOf(booking, occurrences.get(booking.id) ?? [], catalogued, now),
    lapsesToday: booking.deadline !== null && localDayAt(hall.timeZone, booking.deadline) <= today,
  }));
}

/** What is kept for walk-ins or for the house itself is as it should be. */
function isOutOfUse({ purpose }: ListedClosure): boolean {
  return purpose !== 'reserve' && purpose !== 'own-use';
}

function closedShown({ publicId: id, purpose, zone, resource, reason }: ListedClosure): ClosedToday {
  return { id, purpose, name: resource?.label ?? zone?.name ?? null, reason };
}

async function changedSince(
  app: App,
  actor: Actor,
  stationId: string,
  sinceMs: number | null,
  today: string,
): Promise<Pick<TodayView, 'changed' | 'changedMore'>> {
  const from = sinceMs === null ? { from: today } : {};
  const { entries, next } = await listEvents(app, actor, { stationId, ...from, limit: CHANGES_SHOWN_MAX });
  const since = entries.filter((one) => Date.parse(one.at) >= (sinceMs ?? 0));
  return {
    changed: since.filter((one) => one.actor?.id !== actor.personPublicId),
    changedMore: next !== null && since.length === entries.length,
  };
}
