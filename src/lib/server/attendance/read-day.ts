import type { Hall } from '#lib/domain/hall/hall.ts';
import type { LocalDay } from '#lib/domain/time/local-day.ts';
import { localDayBounds } from '#lib/domain/time/time-zone.ts';
import type { AttendanceRow } from '#lib/server/engine/attendance-rows.ts';
import type { LedgerReader } from '#lib/server/engine/engine.ts';
import type { BookingRow, OccurrenceRow } from '#lib/server/engine/ledger-rows.ts';

/** Bookings of one day that are looked through: more than any hall has. */
const BOOKINGS_PER_DAY_MAX = 2_000;

/** A booking with its day. */
export interface DayOfBooking {
  readonly booking: BookingRow;
  readonly occurrence: OccurrenceRow;
  readonly known: AttendanceRow | null;
}

/**
 * Who is to come to a hall on a day, and who was: by the first minute. `isWanted` chooses among the bookings' ids before
 * anything else is read of them.
 */
export function readDay(
  reader: LedgerReader,
  hall: Hall,
  day: LocalDay,
  isWanted: (bookingIds: readonly number[]) => readonly number[] = (ids) => ids,
): DayOfBooking[] {
  const known = new Map(reader.attendanceOfDay(hall.id, day).map((one) => [one.bookingId, one]));
  const expected = reader.expectedOn(hall.id, day, localDayBounds(hall.timeZone, day), BOOKINGS_PER_DAY_MAX);
  const ids = isWanted([...new Set([...expected, ...known.keys()])]);
  if (ids.length === 0) return [];
  const occurrences = new Map(
    reader
      .occurrencesOf(ids)
      .filter((one) => one.day === day && (one.state === 'given' || one.state === 'no-show'))
      .map((one) => [one.bookingId, one]),
  );
  return reader
    .bookingsById(ids)
    .flatMap((booking) => {
      const occurrence = occurrences.get(booking.id);
      return occurrence && booking.state === 'confirmed'
        ? [{ booking, occurrence, known: known.get(booking.id) ?? null }]
        : [];
    })
    .sort((one, other) => firstOf(one.occurrence) - firstOf(other.occurrence));
}

function firstOf({ given }: OccurrenceRow): number {
  return Math.min(...given.times.map(([from]) => from));
}
