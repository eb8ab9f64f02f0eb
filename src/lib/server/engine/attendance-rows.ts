import type { ResourceKind } from '#lib/domain/capacity/claim.ts';
import type { Attendance } from '#lib/domain/attendance/attendance.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import type { Interval } from '#lib/domain/time/interval.ts';
import type { LocalDay } from '#lib/domain/time/local-day.ts';

/** What is known of one day of a booking. */
export interface AttendanceRow extends Attendance {
  readonly bookingId: number;
  readonly day: LocalDay;
  readonly notedAt: Instant;
  readonly reason: string;
}

/** A day of a booking. */
export interface BookingDay {
  readonly bookingId: number;
  readonly day: LocalDay;
}

export interface AttendanceReader {
  /** By day. */
  attendanceOfBooking(bookingId: number): AttendanceRow[];
  /** Numbers of the seats of a booking that have said themselves that they are there. */
  seatsArrived(bookingId: number, day: LocalDay): number[];
  /** Of all bookings of a station on one of its days. */
  attendanceOfDay(stationId: number, day: LocalDay): AttendanceRow[];
  /** Bookings with claims on places of a station (canteens left out) that belong to this day, ascending; `span` is the day. */
  expectedOn(stationId: number, day: LocalDay, span: Interval, limit: number): number[];
  /** Days of bookings of a kind at a station, parts of which began within `span` and of which nothing is known, the earliest first. */
  unheardOf(stationId: number, kind: ResourceKind, span: Interval, limit: number): BookingDay[];
  /** Days of whose release somebody was reminded before `now`, at every station, the earliest reminder first. */
  awaitedDays(now: Instant, limit: number): (BookingDay & { readonly remindedAt: Instant })[];
  /** No-shows of a party since this day that nobody has put right; at one station, or at all of them. */
  noShowsOf(partyId: number, stationId: number | null, since: LocalDay): number;
}
