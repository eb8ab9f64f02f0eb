import type { Instant } from '#lib/domain/time/instant.ts';
import type { App } from '#lib/server/app.ts';
import { readingFrom } from '#lib/server/config-source.ts';
import type { BookingRow } from '#lib/server/engine/ledger-rows.ts';
import { listDeciderIds } from './message-reader.ts';

/** Nobody is reminded earlier than a day before the deadline, nor before half of the time has passed. */
export const REMINDED_WITHIN_MINUTES = 24 * 60;
const BOOKINGS_PER_RUN_MAX = 50;
const DECIDERS_REMINDED_MAX = 5;

/**
 * Reminds once of a request whose deadline is near: those who decide where it waits for a decision, whoever made it where it
 * was sent back. The database keeps a second reminder out. May run twice.
 */
export async function remindOfDeadlines(app: App, asOf: Instant): Promise<void> {
  const near = app.engine.read((reader) =>
    reader.bookingsToRemind(asOf, REMINDED_WITHIN_MINUTES, BOOKINGS_PER_RUN_MAX),
  );
  for (const booking of near) {
    const people = await peopleToRemind(app, booking, asOf);
    await app.engine.transact({
      holder: 'message.remind',
      load: (reader) => reader.bookingById(booking.id),
      decide: (current) => ({
        // Somebody may have decided since it was looked up.
        changes:
          current?.state === booking.state
            ? people.map((personId) => ({
                type: 'send-message' as const,
                message: reminderOf(booking, personId, asOf),
              }))
            : [],
        answer: null,
      }),
    });
  }
}

function peopleToRemind(
  app: App,
  { state, madeBy, stationId }: BookingRow,
  now: Instant,
): Promise<number[]> | number[] {
  return state === 'returned'
    ? [madeBy]
    : listDeciderIds(readingFrom(app), stationId, now, DECIDERS_REMINDED_MAX);
}

function reminderOf({ id, deadline }: BookingRow, personId: number, now: Instant) {
  return { kind: 'deadline-near', personId, bookingId: id, facts: {}, now, until: deadline } as const;
}
