import type { CancelledBecause } from '#lib/domain/booking/booking-life.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import type { LocalDay } from '#lib/domain/time/local-day.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import type { App } from '#lib/server/app.ts';
import { bookingEvent } from '#lib/server/booking/booking-file.ts';
import { releaseBooking } from '#lib/server/booking/release-booking.ts';
import type { LedgerChange } from '#lib/server/engine/ledger-changes.ts';
import type { BookingRow, OccurrenceRow } from '#lib/server/engine/ledger-rows.ts';

export interface OrderOnFile {
  readonly booking: BookingRow;
  readonly occurrences: readonly OccurrenceRow[];
}

const TAKEN_BACK: CancelledBecause = 'meal-taken-back';

/** Takes an order of a day back because the canteen cannot serve it, and tells whoever made it what else there is. */
export function giveBackOrder(
  app: App,
  actor: Pick<Actor, 'personId'>,
  { booking, occurrences }: OrderOnFile,
  day: LocalDay,
  { offered, stopped }: { readonly offered: Instant | null; readonly stopped: boolean },
): LedgerChange[] {
  const atMs = app.nowMs();
  const facts = { because: TAKEN_BACK, day };
  return [
    ...releaseBooking({
      booking,
      occurrences,
      released: occurrences.filter((one) => one.day === day && one.state === 'given'),
      endsStay: false,
      decision: { by: actor.personId, reason: TAKEN_BACK },
      event: (action, more) => bookingEvent(booking, actor, atMs, action, { ...facts, ...more }),
    }),
    {
      type: 'send-message',
      message: {
        kind: 'meal-taken-back',
        personId: booking.madeBy,
        bookingId: booking.id,
        facts: { day, offered, stopped },
        now: app.now(),
        until: null,
      },
    },
  ];
}
