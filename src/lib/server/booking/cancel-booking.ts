import { parseLocalDay } from '#lib/domain/time/local-day.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import type { BookingView } from '#lib/schemas/booking-view.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import { DoorError } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import type { LedgerChange } from '#lib/server/engine/ledger-changes.ts';
import type { OccurrenceRow } from '#lib/server/engine/ledger-rows.ts';
import { bookingEvent, getBookingFile, type BookingFile } from './booking-file.ts';
import { getBooking } from './get-booking.ts';

export interface CancelBookingInput {
  readonly bookingId: string;
  /** Only these days; without them the whole rest of the stay. */
  readonly days?: readonly string[] | undefined;
}

/**
 * Gives back the whole stay or some of its days. Days that are over stay as they were; a stay of which nothing is left
 * is cancelled. The places are bookable by others with the same commit.
 */
export async function cancelBooking(
  app: App,
  actor: Actor,
  { bookingId, days }: CancelBookingInput,
): Promise<BookingView> {
  const now = app.now();
  await app.engine.transact({
    holder: 'booking.cancel',
    load: (reader) => getBookingFile(app, reader, actor, bookingId, days ? 'release-days' : 'cancel', now),
    decide: (file) => ({ changes: releaseOf(file, actor, days, now, app.nowMs()), answer: null }),
  });
  return getBooking(app, actor, bookingId);
}

function releaseOf(
  file: BookingFile,
  actor: Actor,
  asked: readonly string[] | undefined,
  now: Instant,
  atMs: number,
): LedgerChange[] {
  const { booking, occurrences } = file;
  const given = occurrences.filter((one) => one.state === 'given');
  const releasable = given.filter((one) => endOf(one) > now);
  const released = asked ? chosenFrom(releasable, asked) : releasable;
  const kept = given.filter((one) => !released.includes(one));
  const facts = { days: released.length, kept: kept.length };
  if (kept.length === 0)
    return [
      ...cancelWhole(booking.id),
      { type: 'record-event', event: bookingEvent(booking, actor, atMs, 'cancelled', facts) },
    ];
  const lastTo = Math.max(...kept.map(endOf)) as Instant;
  const release: LedgerChange = {
    type: 'release-days',
    bookingId: booking.id,
    days: released.map((one) => one.day),
    lastTo,
  };
  if (asked)
    return [
      release,
      { type: 'record-event', event: bookingEvent(booking, actor, atMs, 'days-released', facts) },
    ];
  return [
    moveToCancelled(booking.id),
    release,
    { type: 'record-event', event: bookingEvent(booking, actor, atMs, 'cancelled', facts) },
  ];
}

function cancelWhole(bookingId: number): LedgerChange[] {
  return [moveToCancelled(bookingId), { type: 'release-all', bookingId }];
}

function moveToCancelled(bookingId: number): LedgerChange {
  return {
    type: 'move-booking',
    bookingId,
    from: ['pending', 'returned', 'confirmed'],
    to: 'cancelled',
    decidedBy: null,
    reason: null,
  };
}

function chosenFrom(releasable: readonly OccurrenceRow[], asked: readonly string[]): OccurrenceRow[] {
  const days = new Set(asked.map((text) => parseLocalDay(text)));
  const chosen = releasable.filter((one) => days.has(one.day));
  if (chosen.length !== days.size)
    throw new DoorError('conflict', 'nothing-to-release', { days: days.size - chosen.length });
  return chosen;
}

function endOf({ given }: OccurrenceRow): number {
  return Math.max(...given.times.map(([, to]) => to));
}
