import { noShowTimes, dueAfterReminder } from '#lib/domain/attendance/check-in-window.ts';
import { addMinutes, type Instant } from '#lib/domain/time/instant.ts';
import type { App } from '#lib/server/app.ts';
import type { BookingDay } from '#lib/server/engine/attendance-rows.ts';
import type { LedgerReader } from '#lib/server/engine/engine.ts';
import type { LedgerChange } from '#lib/server/engine/ledger-changes.ts';
import { listAbsenceRules } from './list-absence-rules.ts';

/** Of one kind at one station in one run: more than any hall has, because those that are not due yet are looked through as well. */
const DAYS_PER_RULE_MAX = 1_000;

/**
 * Reminds once, where something follows from staying away: when half of the time has passed, and as long as it is not over. So
 * nothing is ever given back or kept as a no-show of which nobody was reminded, whatever the rules become meanwhile. May run twice.
 */
export async function remindOfArrivals(app: App, asOf: Instant): Promise<void> {
  for (const { stationId, kind, minutes } of listAbsenceRules(app)) {
    const span = { from: addMinutes(asOf, 1 - minutes), to: addMinutes(asOf, 1) };
    const begun = app.engine.read((reader) =>
      reader
        .unheardOf(stationId, kind, span, DAYS_PER_RULE_MAX)
        .filter((one) => reminderOf(app, reader, one, asOf).length > 0),
    );
    for (const one of begun) {
      await app.engine.transact({
        holder: 'attendance.remind',
        // Somebody may have come since it was looked up.
        load: (reader) => reminderOf(app, reader, one, asOf),
        decide: (changes) => ({ changes, answer: null }),
      });
    }
  }
}

function reminderOf(
  app: App,
  reader: LedgerReader,
  { bookingId, day }: BookingDay,
  asOf: Instant,
): LedgerChange[] {
  const booking = reader.bookingById(bookingId);
  const hall = booking && app.halls.byId(reader, booking.stationId)?.hall;
  const occurrence = reader.occurrences(bookingId).find((one) => one.day === day && one.state === 'given');
  if (!hall || booking.state !== 'confirmed' || !occurrence) return [];
  const times = noShowTimes(hall.policies.get(booking.kind)?.checkIn, occurrence.given.times);
  if (!times || asOf < times.remind || asOf >= times.remindUntil) return [];
  if (reader.attendanceOfBooking(bookingId).some((one) => one.day === day)) return [];
  const { stationId, partyId, madeBy } = booking;
  return [
    {
      type: 'note-attendance',
      bookingId,
      day,
      stationId,
      partyId,
      attendance: { state: 'awaited', came: 0 },
      notedBy: null,
      now: asOf,
      reason: '',
    },
    {
      type: 'send-message',
      message: {
        kind: 'booking-awaited',
        personId: madeBy,
        bookingId,
        facts: { day, places: times.places, until: dueAfterReminder(times, asOf) },
        now: asOf,
        until: times.due,
      },
    },
  ];
}
