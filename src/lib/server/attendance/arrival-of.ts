import { checkInWindow, ends } from '#lib/domain/attendance/check-in-window.ts';
import type { Hall } from '#lib/domain/hall/hall.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import { formatLocalDay } from '#lib/domain/time/local-day.ts';
import type { Arrival } from '#lib/schemas/attendance.ts';
import { clockRangeOf } from '#lib/domain/time/clock-range.ts';
import { placeShownOf } from '#lib/server/booking/answer.ts';
import type { AttendanceRow } from '#lib/server/engine/attendance-rows.ts';
import type { BookingRow, OccurrenceRow } from '#lib/server/engine/ledger-rows.ts';

/** One day of a booking as those see it who are to come, and those who receive them. */
export function arrivalOf(
  hall: Hall,
  booking: BookingRow,
  occurrence: OccurrenceRow,
  known: AttendanceRow | null,
  now: Instant,
): Arrival {
  const { day, given } = occurrence;
  const { opens, closes } = checkInWindow(hall.policies.get(booking.kind)?.checkIn, given.times);
  const shown = clockRangeOf(hall.timeZone, day, { from: opens, to: closes });
  return {
    bookingId: booking.publicId,
    party: { id: booking.partyPublicId, name: booking.partyName },
    kind: booking.kind,
    day: formatLocalDay(day),
    times: given.times.map(([from, to]) => clockRangeOf(hall.timeZone, day, { from, to })),
    places: given.places.flatMap(([resourceId, quantity]) => placeShownOf(hall, resourceId, quantity)),
    headCount: booking.headCount,
    attendance: known && { state: known.state, came: known.came, reason: known.reason },
    opens: shown.from,
    closes: shown.to,
    standing: standingOf(occurrence, { opens, closes }, now),
  };
}

function standingOf(
  { state, given }: OccurrenceRow,
  { opens, closes }: { opens: Instant; closes: Instant },
  now: Instant,
): Arrival['standing'] {
  if (state === 'no-show') return 'released';
  if (now < opens) return 'early';
  return now < closes && now < ends(given.times).to ? 'open' : 'late';
}
