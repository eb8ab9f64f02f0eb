import type { ResourceKind } from '#lib/domain/capacity/claim.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import type { Interval } from '#lib/domain/time/interval.ts';
import type { LocalDay } from '#lib/domain/time/local-day.ts';
import type { AttendanceReader, AttendanceRow, BookingDay } from '../attendance-rows.ts';
import type { Connection } from './open-connection.ts';

const ATTENDANCE = `SELECT a.booking_id AS bookingId, a.local_day AS day, a.state, a.came, a.noted_at AS notedAt, a.reason FROM attendance a`;

/** Statements that read who has come. */
export function attendanceStatements(db: Connection): AttendanceReader {
  const ofBooking = db.prepare<[number], AttendanceRow>(
    `${ATTENDANCE} WHERE a.booking_id = +? ORDER BY a.local_day`,
  );
  const ofDay = db.prepare<[number, number], AttendanceRow>(
    `${ATTENDANCE} WHERE a.station_id = +? AND a.local_day = +? ORDER BY a.booking_id`,
  );
  const expected = db
    .prepare<[number, number, number, number, number], number>(
      `SELECT DISTINCT c.holder
       FROM resource r CROSS JOIN claim c ON c.resource_id = r.id AND c.from_min >= +? AND c.from_min < +?
       WHERE r.station_id = +? AND r.kind <> 'canteen' AND c.kind = 'booking' AND c.occurrence_day = +? ORDER BY c.holder LIMIT ?`,
    )
    .pluck();
  // A day over midnight has claims on two days: its first minute is the earlier one's.
  const unheard = db.prepare<[number, number, number, string, number], BookingDay>(
    `SELECT c.holder AS bookingId, c.occurrence_day AS day
     FROM resource r CROSS JOIN claim c ON c.resource_id = r.id AND c.from_min >= +? AND c.from_min < +?
     WHERE r.station_id = +? AND r.kind = +? AND c.kind = 'booking' AND c.occurrence_day = c.local_day
       AND NOT EXISTS (SELECT 1 FROM attendance a WHERE a.booking_id = c.holder AND a.local_day = c.occurrence_day)
     GROUP BY c.holder, c.occurrence_day ORDER BY min(c.from_min), c.holder LIMIT ?`,
  );
  const awaited = db.prepare<[number, number], BookingDay & { remindedAt: Instant }>(
    `SELECT booking_id AS bookingId, local_day AS day, noted_at AS remindedAt
     FROM attendance WHERE state = 'awaited' AND noted_at < +? ORDER BY noted_at, booking_id, local_day LIMIT ?`,
  );
  const noShows = db
    .prepare<[number, number, number | null, number | null], number>(
      `SELECT count(*) FROM attendance
       WHERE party_id = +? AND state = 'no-show' AND local_day >= +? AND (? IS NULL OR station_id = +?)`,
    )
    .pluck();
  const seats = db.prepare<[number, number], { slot: number }>(
    `SELECT seat.value AS slot FROM attendance a, json_each(a.seats) seat WHERE a.booking_id = +? AND a.local_day = +?`,
  );
  return {
    attendanceOfBooking: (bookingId: number): AttendanceRow[] => ofBooking.all(bookingId),
    seatsArrived: (bookingId: number, day: LocalDay): number[] =>
      seats.all(bookingId, day).map(({ slot }) => slot),
    attendanceOfDay: (stationId: number, day: LocalDay): AttendanceRow[] => ofDay.all(stationId, day),
    expectedOn: (stationId: number, day: LocalDay, { from, to }: Interval, limit: number): number[] =>
      expected.all(from, to, stationId, day, limit),
    unheardOf: (stationId: number, kind: ResourceKind, { from, to }: Interval, limit: number): BookingDay[] =>
      unheard.all(from, to, stationId, kind, limit),
    awaitedDays: (now: Instant, limit: number) => awaited.all(now, limit),
    noShowsOf: (partyId: number, stationId: number | null, since: LocalDay): number =>
      noShows.get(partyId, since, stationId, stationId) ?? 0,
  };
}
