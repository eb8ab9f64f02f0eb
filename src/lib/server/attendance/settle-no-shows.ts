import { dueAfterReminder, noShowTimes, type NoShowTimes } from '#lib/domain/attendance/check-in-window.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import type { App } from '#lib/server/app.ts';
import type { LedgerReader } from '#lib/server/engine/engine.ts';
import type { LedgerChange } from '#lib/server/engine/ledger-changes.ts';
import type { BookingRow } from '#lib/server/engine/ledger-rows.ts';
import type { LocalDay } from '#lib/domain/time/local-day.ts';

/** Of all stations: those that are kept until the end of their day wait among them. */
const DAYS_PER_RUN_MAX = 5_000;

type Awaited = ReturnType<LedgerReader['awaitedDays']>[number];

/**
 * Keeps as a no-show what nobody came for after the reminder. Where the rules say so it is given back: others may have it at once,
 * and whoever waits for it is offered it with the same commit. Either way the day counts as used. May run twice.
 */
export async function settleNoShows(app: App, asOf: Instant): Promise<void> {
  const awaited = app.engine.read((reader) =>
    reader.awaitedDays(asOf, DAYS_PER_RUN_MAX).filter((one) => outcomeOf(app, reader, one, asOf).length > 0),
  );
  for (const one of awaited) {
    await app.engine.transact({
      holder: 'attendance.settle',
      // Somebody may have come since it was looked up.
      load: (reader) => outcomeOf(app, reader, one, asOf),
      decide: (changes) => ({ changes, answer: null }),
    });
  }
}

function outcomeOf(
  app: App,
  reader: LedgerReader,
  { bookingId, day, remindedAt }: Awaited,
  asOf: Instant,
): LedgerChange[] {
  const known = reader.attendanceOfBooking(bookingId).find((one) => one.day === day);
  if (known?.state !== 'awaited') return [];
  const booking = reader.bookingById(bookingId);
  const hall = booking && app.halls.byId(reader, booking.stationId)?.hall;
  const occurrence = reader.occurrences(bookingId).find((one) => one.day === day);
  const times =
    hall && occurrence?.state === 'given' && booking.state === 'confirmed'
      ? noShowTimes(hall.policies.get(booking.kind)?.checkIn, occurrence.given.times)
      : null;
  // Given back by somebody, or the rule is another one by now: nobody waits for it any more.
  if (!booking || !times) return [{ type: 'forget-awaited', bookingId, day }];
  return asOf < dueAfterReminder(times, remindedAt)
    ? []
    : noShowOf(app, booking, { day, places: times.places }, asOf);
}

function noShowOf(
  app: App,
  booking: BookingRow,
  { day, places }: { readonly day: LocalDay; readonly places: NoShowTimes['places'] },
  asOf: Instant,
): LedgerChange[] {
  const { id: bookingId, partyId, stationId, kind, madeBy } = booking;
  const kept: LedgerChange[] =
    places === 'kept'
      ? [{ type: 'record-no-show', bookingId, day, now: asOf }]
      : [
          { type: 'release-no-show', bookingId, day, now: asOf },
          { type: 'keep-quota-use', bookingId, partyId, kind, days: [day] },
        ];
  return [
    ...kept,
    {
      type: 'record-event',
      event: {
        atMs: app.nowMs(),
        actorId: null,
        partyId,
        stationId,
        subject: 'booking',
        subjectId: bookingId,
        action: 'no-show',
        facts: { day, places },
      },
    },
    {
      type: 'send-message',
      message: {
        kind: 'booking-missed',
        personId: madeBy,
        bookingId,
        facts: { day, places },
        now: asOf,
        until: null,
      },
    },
  ];
}
